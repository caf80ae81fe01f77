window.YTD.direct_messages.part1 = [
  {
    "dmConversation": {
      "conversationId": "871000000000000003-931000000000000007",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "reactions": [],
            "urls": [],
            "text": "Something else",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "969235851198332928",
            "createdAt": "2018-03-01T15:40:09.114Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "931000000000000007",
            "reactions": [],
            "urls": [],
            "text": "Good morning.",
            "mediaUrls": [],
            "senderId": "871000000000000003",
            "id": "965888758379446272",
            "createdAt": "2018-02-20T10:00:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "44100229-931000000000000007",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "44100229",
            "reactions": [],
            "urls": [],
            "text": "The head of our press service is available for the Sunday programme of 18 March, live or recorded on the day before.",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "971790275816980480",
            "createdAt": "2018-03-08T16:50:31.402Z"
          }
        }
      ]
    }
  }
]
