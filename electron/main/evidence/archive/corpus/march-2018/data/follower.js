window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "871000000000000003",
      "userLink": "https://twitter.com/intent/user?user_id=871000000000000003"
    }
  },
  {
    "follower": {
      "accountId": "44100229",
      "userLink": "https://twitter.com/intent/user?user_id=44100229"
    }
  },
  {
    "follower": {
      "accountId": "950000000000000021",
      "userLink": "https://twitter.com/intent/user?user_id=950000000000000021"
    }
  }
]
