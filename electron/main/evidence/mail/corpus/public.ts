/**
 * What is told for sure of the public files in `public/`: what became of whom, and of which message. Nothing is told of those
 * that are not named here: their sentences are of no form that is known to be sure.
 */
const ELEVEN_TIMES = Array.from({ length: 11 }, () => 'joem@example.com failed 5.1.1')

export const PUBLIC: Readonly<Record<string, readonly string[]>> = {
  'dsn_07.txt': ['Pine.LNX.4.33.0108011605240.12261-100000@robot.metu.edu.tr', 'userx@example.nz delayed 4.4.1'],
  'dsn_11.txt': ['mailman.0.1035637201.19036.mailman-developers@python.org', ...ELEVEN_TIMES],
  'dsn_12.txt': ['mailman.6301.1139723231.1568.wed_ride@grizz.org', 'userx@example.jp failed 5.1.1'],
  'dsn_13.txt': ['mailman.8262.1143060203.1568.wed_ride@grizz.org', 'userx@example.com failed 5.1.1'],
  'dsn_14.txt': ['mailman.2721.1143482819.1567.gpc-talk@grizz.org', 'userx@example.com.dk failed'],
  'dsn_15.txt': ['mailman.4360.1149475419.1567.gpc-talk@grizz.org', 'userx@example.com failed 5.1.1', 'report-inside'],
  'dsn_16.txt': ['userx@example.com failed 5.0.0'],
  'dsn_17.txt': ['mailman.150418.1209869464.31038.pray4-team@strategicnetwork.org', 'xxx@example.fi delayed 4.3.0'],
  'dsn_18.txt': ['email@replaced.net failed 5.0.0'],
  'postfix_01.txt': ['xxxxx@local.ie failed 5.1.1'],
  'qmail_01.txt': ['userx@example.de failed'],
  'qmail_04.txt': ['userx@example.au failed'],
  'qmail_05.txt': ['userx@example.com failed'],
  'qmail_06.txt': ['ntl@xxx.com failed'],
  'qmail_07.txt': ['user@example.net failed'],
  'sendmail_01.txt': ['zzzzz@shaft.coal.nl failed'],
  'simple_03.txt': ['userx@example.za delayed'],
  'simple_05.txt': ['userx@example.net failed'],
  'simple_06.txt': ['userx@example.com failed'],
  'simple_38.txt': ['2ee7df1322121930966bcc2318379726@localhost', 'userx@example.com deleted'],
  'yahoo_02.txt': ['userx@example.es failed'],
  'yahoo_10.txt': ['userx@example.com failed', 'usery@example.com failed', 'userz@example.com failed'],
}
