window.YTD.direct_message.part0 = [
  {
    "dmConversation": {
      "conversationId": "871000000000000003-931000000000000007",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "931000000000000007",
            "text": "Thank you, noted.",
            "mediaUrls": [],
            "senderId": "871000000000000003",
            "id": "969242156143214592",
            "createdAt": "2018-03-01T16:05:12.330Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "text": "The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "969235851198332928",
            "createdAt": "2018-03-01T15:40:09.114Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "965200000000000011",
      "messages": [
        {
          "messageCreate": {
            "text": "Who comes with the pool?",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "969482690124316672",
            "createdAt": "2018-03-02T08:01:00.100Z"
          }
        }
      ]
    }
  }
]
