// @ts-check
/** What an invented press office writes, in three alphabets: plain Latin, Latin with diacritics, Cyrillic. */
import { oneOf } from './random.js';

/**
 * @typedef {object} Tongue
 * @property {readonly string[]} places
 * @property {readonly string[]} given
 * @property {readonly string[]} family
 * @property {readonly string[]} posts
 * @property {readonly string[]} bodies with `PLACE`
 * @property {readonly string[]} topics
 * @property {readonly string[]} subjects with `TOPIC`, `PLACE`, `PERSON` and `COUNT`
 * @property {readonly string[]} asks
 * @property {readonly string[]} sentences of the text as sent
 * @property {readonly string[]} replies
 * @property {readonly string[]} denials
 */

/** @type {Tongue} */
export const plain = {
  places: ['Karsovia', 'Velmora', 'Lindmark', 'Port Tarrow', 'Sandreach', 'Osterfell', 'Mirelle', 'Kettleby', 'Arrandale', 'Novara Bay', 'Tolvay', 'Estermoor', 'Quillon', 'Harrowgate East', 'Santa Ilara', 'Brackwater'],
  given: ['Ann', 'Peter', 'Clara', 'Martin', 'Judith', 'Simon', 'Helen', 'Oscar', 'Naomi', 'Victor', 'Ruth', 'Daniel', 'Iris', 'Gordon', 'Esther', 'Philip', 'Laura', 'Hugo', 'Miriam', 'Adrian'],
  family: ['Example', 'Brandt', 'Sample', 'Harlow', 'Winter', 'Castell', 'Marlowe', 'Quint', 'Ashdown', 'Lindqvist', 'Pembrook', 'Tarrant', 'Voss', 'Kingsley', 'Merriman', 'Oakes', 'Strand', 'Falk', 'Whitcombe', 'Delmar', 'Roscoe', 'Arkwright', 'Thorne', 'Vail'],
  posts: ['Spokesperson', 'Desk officer', 'Foreign editor', 'Head of protocol', 'Press attaché', 'Duty editor', 'Registry', 'Accreditation office', 'Photo desk', 'Chief of staff'],
  bodies: ['Ministry of Foreign Affairs of PLACE', 'Ministry of Information of PLACE', 'PLACE Courier', 'The PLACE Gazette', 'PLACE Wire', 'Broadcasting Council of PLACE', 'Parliament of PLACE', 'City of PLACE', 'PLACE Institute of Affairs', 'Radio PLACE', 'Embassy of PLACE', 'Press Club of PLACE', 'Port Authority of PLACE', 'University of PLACE', 'PLACE Observer', 'Chamber of Commerce of PLACE', 'Museum of PLACE', 'PLACE Television'],
  topics: ['the fisheries agreement', 'the border crossings', 'the energy summit', 'the visit of the delegation', 'the signing ceremony', 'the aid convoy', 'the visa regime', 'the joint communiqué', 'the airspace notice', 'the trade figures', 'the election observers', 'the cultural season', 'the harbour works', 'the grain shipments', 'the water treaty', 'the student exchange', 'the rail corridor', 'the drought relief', 'the memorial service', 'the sanctions list', 'the vaccine delivery', 'the space programme', 'the mountain rescue', 'the heritage site'],
  subjects: ['Meeting at the margins of the talks on TOPIC', 'Correction: headline on TOPIC', 'Correction: figures in the report on TOPIC', 'Accreditation of COUNT journalists for TOPIC', 'Interview with PERSON on TOPIC', 'Visa support letters for COUNT technicians, PLACE', 'Credit for COUNT pictures of TOPIC', 'Right of reply: article on TOPIC', 'Joint statement on TOPIC', 'Telephone call of the ministers on TOPIC', 'Access to PLACE for a camera team of COUNT', 'Text of the speech of PERSON in PLACE', 'Embargo on the paper about TOPIC', 'Invitation of PERSON to the briefing on TOPIC', 'Recording of the conference in PLACE', 'Clarification: remarks of PERSON on TOPIC'],
  asks: ['That the ministers meet for half an hour.', 'Correct the headline, online and in print.', 'Accredit the people on the list enclosed.', 'Confirm the date and the room.', 'Publish the reply in the same place and at the same length.', 'Send the text before it is given to the press.', 'Name an officer whom our desk may call.', 'Lift the embargo at the hour named below.'],
  sentences: [
    'The Press Office presents its compliments and has the honour to ask for the following.',
    'The two delegations will both be in the city on the days named above, and half an hour would suffice.',
    'We would be grateful for a word by return on whether the time suits, and on whom our desk officer may call.',
    'The headline published yesterday says the contrary of what the communiqué says; the sentence in question is quoted below.',
    'The journalists travel with the delegation; their names, passports and outlets are in the list enclosed.',
    'A copy goes by electronic mail to the address that your office gave last spring.',
    'Should another channel be preferred, we are glad to use it, and ask only to be told which.',
    'The figures are those of the annual report, page 41, and not of the draft that was circulated in the autumn.',
    'Two cameras, one sound engineer and an interpreter would need access from seven in the morning.',
    'Our earlier letter on the same matter has remained without an answer, which may well be an oversight.',
    'The text is under embargo until the hour at which the delegations leave the building.',
    'It would be helpful to know whether the briefing is on the record, and who may be quoted by name.',
    'The pictures were taken by the press service, and the credit is to stand under each of them.',
    'The same request was made by telephone this morning; this letter is for your files.',
    'A room with a table for twelve, and a line for the interpreters, is all that is needed.',
    'The Press Office avails itself of this opportunity to renew the assurances of its highest consideration.',
  ],
  replies: ['We confirm that your letter has reached us and was passed on to the office of the minister.', 'Received with thanks; you will hear from us.', 'It is with the front office.', 'Your request was registered under the number above.', 'Thank you for the message, we are looking into it.', 'As to your request of last week: which room did you have in mind?'],
  denials: ['We never received a formal request.', 'Nothing of the kind was sent to us.', 'There was a message, but it was not worded as they say.', 'An informal message is not a request.'],
};

/** @type {Tongue} */
export const marked = {
  places: ['Dąbrovice', 'Çaylıkent', 'Ñuñamarca', 'Hrušín', 'Bjørnøyvik', 'Săcelița', 'Łęgowiec', 'Ålderhöj', 'Trạm Sơn', 'Évreval'],
  given: ['Zoë', 'Jérôme', 'Łukasz', 'Søren', 'Jiří', 'Özlem', 'José', 'Ştefan', 'Åsa', 'Nguyệt', 'Agnès', 'Mladá'],
  family: ['Dvořáček', 'Nuñez-Ibáñez', 'Wójcicki', 'Ångervall', 'Çelikbaş', 'Lefèvrier', 'Žižlavský', 'Brătescu', 'Sørli', 'Đặng-Exemplu', 'Müllerová', 'Peñarroya'],
  posts: ['Porte-parole', 'Rédactrice en chef', 'Tiskový mluvčí', 'Sözcü', 'Secrétaire générale', 'Rzecznik'],
  bodies: ['Ministère des Affaires étrangères de PLACE', 'Dépêche de PLACE', 'Ministerstwo Kultury, PLACE', 'PLACE Gazetesi', 'Česká tribuna PLACE', 'Fundación Peña, PLACE', 'Kommunalråd, PLACE'],
  topics: ['l’accord sur la pêche', 'la cérémonie de clôture', 'le défilé de l’été', 'la réunion à huis clos', 'návštěva delegace', 'smlouva o vodě', 'imza töreni', 'la niñez y el año escolar', 'wizyta w Łęgowcu', 'språkåret'],
  subjects: ['Réunion en marge de la conférence : TOPIC', 'Rectification : article sur TOPIC', 'Accréditation de COUNT journalistes, PLACE', 'Entretien avec PERSON sur TOPIC', 'Žádost o opravu: TOPIC', 'Réponse à l’article paru à PLACE : TOPIC', 'Akreditasyon: COUNT gazeteci, PLACE', 'Crédit de COUNT photographies : TOPIC'],
  asks: ['Que les ministres se rencontrent une demi-heure.', 'Rectifier le titre, en ligne et sur papier.', 'Accréditer les personnes de la liste ci-jointe.', 'Potvrďte prosím datum a místo.'],
  sentences: [
    'L’Office de presse présente ses compliments et a l’honneur de demander ce qui suit.',
    'Les deux délégations seront dans la ville aux dates indiquées, et une demi-heure suffirait.',
    'Le titre publié hier dit le contraire de ce que dit le communiqué ; la phrase est citée ci-dessous.',
    'Une copie est adressée par courrier électronique à l’adresse donnée au printemps dernier.',
    'Nous serions reconnaissants d’un mot de réponse, même bref, quant à la date et à l’heure proposées.',
    'Dovolujeme si připomenout náš dřívější dopis, na který jsme dosud nedostali odpověď.',
    'Görüşmenin yarım saat sürmesi yeterli olacaktır; yanıtınızı rica ederiz.',
    'La señal y el sonido estarán a disposición de los equipos desde las siete de la mañana.',
    'L’Office saisit cette occasion pour renouveler les assurances de sa plus haute considération.',
  ],
  replies: ['Bien reçu ; votre lettre a été transmise au cabinet.', 'Potvrzujeme přijetí vašeho dopisu.', 'Mektubunuz alınmıştır.'],
  denials: ['Aucune demande formelle n’a été reçue.', 'Žádnou formální žádost jsme neobdrželi.'],
};

/** @type {Tongue} */
export const cyrillic = {
  places: ['Карсовия', 'Лугоград', 'Верхнеречье', 'Белая Пристань', 'Озёрск-Дальний', 'Новый Ярмуш', 'Стрелецк', 'Тихая Гавань', 'Заречный Край', 'Полесковия'],
  given: ['Анна', 'Пётр', 'Мария', 'Алексей', 'Фёдор', 'Ольга', 'Сергей', 'Ирина', 'Юрий', 'Ксения', 'Игорь', 'Елена'],
  family: ['Примерова', 'Образцов', 'Лисин', 'Ветрова', 'Щёголев', 'Журавлёва', 'Тихонравов', 'Зимина', 'Озерецкий', 'Калачёв', 'Светлова', 'Юшкин'],
  posts: ['Пресс-секретарь', 'Главный редактор', 'Начальник протокола', 'Дежурный редактор', 'Канцелярия', 'Пресс-атташе'],
  bodies: ['Министерство иностранных дел, PLACE', 'Вестник, PLACE', 'Телеграфное бюро, PLACE', 'Дом журналиста, PLACE', 'Радио, PLACE', 'Собрание депутатов, PLACE', 'Музей истории, PLACE'],
  topics: ['соглашение о рыболовстве', 'пункты пропуска', 'визит делегации', 'церемония подписания', 'совместное заявление', 'поставки зерна', 'наблюдатели на выборах', 'железнодорожный коридор', 'объявление о воздушном пространстве', 'год языка'],
  subjects: ['Встреча на полях переговоров: TOPIC', 'Опровержение: статья «TOPIC»', 'Аккредитация журналистов (COUNT), PLACE', 'Интервью: PERSON, TOPIC', 'Уточнение заголовка: TOPIC', 'Визовая поддержка съёмочной группы (COUNT), PLACE', 'Подпись под снимками (COUNT): TOPIC', 'Телефонный разговор министров: TOPIC'],
  asks: ['Провести встречу министров в течение получаса.', 'Исправить заголовок в газете и на сайте.', 'Аккредитовать лиц по прилагаемому списку.', 'Подтвердить дату и место.'],
  sentences: [
    'Пресс-служба свидетельствует своё уважение и имеет честь просить о следующем.',
    'Обе делегации будут в городе в названные дни, и получаса было бы достаточно.',
    'Заголовок, опубликованный вчера, противоречит тексту коммюнике; предложение приведено ниже.',
    'Журналисты сопровождают делегацию; их имена и паспорта указаны в списке.',
    'Копия направлена электронной почтой по адресу, который был сообщён весной.',
    'Были бы признательны за краткий ответ, подходит ли предложенное время.',
    'Наше прежнее письмо осталось без ответа, что, вероятно, лишь недосмотр.',
    'Пользуясь случаем, пресс-служба возобновляет уверения в своём весьма высоком уважении.',
  ],
  replies: ['Подтверждаем получение вашего письма; оно передано в секретариат.', 'Получено, благодарим.', 'Ваше обращение зарегистрировано.'],
  denials: ['Официального обращения мы не получали.', 'Ничего подобного нам не направляли.'],
};

/** @param {import('./random.js').Chance} chance @param {Tongue} tongue */
export const personOf = (chance, tongue) => `${oneOf(chance, tongue.given)} ${oneOf(chance, tongue.family)}`;

/** @param {import('./random.js').Chance} chance @param {Tongue} tongue */
export function subjectOf(chance, tongue) {
  return oneOf(chance, tongue.subjects)
    .replace('TOPIC', oneOf(chance, tongue.topics))
    .replace('PLACE', oneOf(chance, tongue.places))
    .replace('PERSON', personOf(chance, tongue))
    .replace('COUNT', String(2 + chance(18)));
}

/** A text of half a kilobyte to some three, in UTF-8. @param {import('./random.js').Chance} chance @param {Tongue} tongue */
export function textOf(chance, tongue) {
  const enough = 500 + chance(50) * chance(50);
  let text = oneOf(chance, tongue.sentences);
  while (Buffer.byteLength(text) < enough) text += `${chance(4) === 0 ? '\n' : ' '}${oneOf(chance, tongue.sentences)}`;
  return text;
}
