window.YTD.account.part0 = [
  {
    "account": {
      "email": "press@embassy.example",
      "createdVia": "web",
      "username": "EmbassyPress",
      "accountId": "931000000000000007",
      "createdAt": "2017-11-15T09:00:00.000Z",
      "accountDisplayName": "Embassy press service (illustrative)"
    }
  }
]
