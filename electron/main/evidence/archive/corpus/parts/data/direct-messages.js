window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "871000000000000003-931000000000000007",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "931000000000000007",
            "reactions": [],
            "urls": [],
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
            "reactions": [],
            "urls": [],
            "text": "The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "969235851198332928",
            "createdAt": "2018-03-01T15:40:09.114Z"
          }
        }
      ]
    }
  }
]
