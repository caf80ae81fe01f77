window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "871000000000000003-931000000000000007",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "reactions": [],
            "urls": [],
            "text": "The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "969235851198332928",
            "createdAt": "2018-03-01T17:40:09.114Z"
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
            "id": 969235851198332900,
            "createdAt": "2018-03-01T15:40:09.114Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "reactions": [],
            "urls": [],
            "text": "The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.",
            "mediaUrls": [],
            "senderId": 871000000000000000,
            "id": "969236064629686272",
            "createdAt": "2018-03-01T15:40:09.114Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "reactions": [],
            "urls": [],
            "text": "The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.",
            "mediaUrls": [],
            "senderId": "@PotomacForeign",
            "id": "969236064629686272",
            "createdAt": "2018-03-01T15:40:09.114Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "reactions": [],
            "urls": [],
            "text": "The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.",
            "mediaUrls": [],
            "senderId": "931000000000000007-871000000000000003",
            "id": "969236064629686272",
            "createdAt": "2018-03-01T15:40:09.114Z"
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
            "id": "969236064629686272",
            "createdAt": "1 March 2018"
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
            "id": "969236064629686272",
            "createdAt": "2018-02-30T15:41:00.000Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "reactions": [],
            "urls": [],
            "text": null,
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "969236064629686272",
            "createdAt": "2018-03-01T15:40:09.114Z"
          }
        },
        {
          "messageCreate": {
            "id": "969236064629686272",
            "senderId": "931000000000000007",
            "recipientId": "871000000000000003",
            "createdAt": "2018-03-01T15:41:00.000Z"
          }
        },
        {
          "messageCreate": null
        },
        "messageCreate",
        null,
        7,
        []
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "a-b",
      "messages": [
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
  },
  {
    "dmConversation": {
      "conversationId": 17,
      "messages": [
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
  },
  {
    "dmConversation": {
      "conversationId": "44100229-931000000000000007",
      "messages": {
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
    }
  },
  {
    "dmConversation": null
  },
  {},
  null,
  "dmConversation",
  {
    "account": {
      "accountId": 7,
      "username": "EmbassyPress"
    }
  },
  {
    "follower": {
      "accountId": "none"
    }
  }
]
