window.__THAR_CONFIG = {
  "userInfo": {
    "accountId": "931000000000000007"
  }
}
