window.YTD.message_event.part0 = [
  {
    "messageRead": {
      "senderId": "44100229",
      "recipientId": "931000000000000007",
      "lastReadEventId": "971790275816980480",
      "createdAt": "2018-03-08T17:20:03.000Z"
    }
  },
  {
    "lastMessageReadUpdate": {
      "conversationId": "871000000000000003-931000000000000007",
      "userId": "871000000000000003",
      "createdAt": "2018-03-01T16:04:50.000Z"
    }
  },
  {
    "trustConversation": {
      "conversationId": "871000000000000003-931000000000000007",
      "createdAt": "2018-03-01T16:04:50.000Z"
    }
  }
]
