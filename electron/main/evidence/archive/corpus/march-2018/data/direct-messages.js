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
            "text": "Thank you &amp; noted; passed to the web desk.",
            "mediaUrls": [],
            "senderId": "871000000000000003",
            "id": "969242156143214592",
            "createdAt": "2018-03-01T16:05:12.330Z"
          }
        },
        {
          "messageCreate": {
            "recipientId": "871000000000000003",
            "reactions": [
              {
                "senderId": "871000000000000003",
                "reactionKey": "like",
                "eventId": "969239000646680576",
                "createdAt": "2018-03-01T15:52:40.001Z"
              }
            ],
            "urls": [],
            "text": "The article of 27 February calls the head of our delegation a deputy minister. The correct title is first deputy minister.",
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
            "text": "Good morning. Whom may we ask about the visit?",
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
  },
  {
    "dmConversation": {
      "conversationId": "58120001-931000000000000007",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "58120001",
            "reactions": [],
            "urls": [
              {
                "url": "https://t.co/Qa1bC2dE3f",
                "expanded": "https://embassy.example/caption?of=20&lt=1",
                "display": "embassy.example/caption?of=20…"
              },
              {
                "url": "https://t.co/Zz9",
                "expanded": "https://twitter.com/messages/media/970000000000000001",
                "display": "pic.twitter.com/Zz9"
              }
            ],
            "text": "The caption of 20 February &amp; its archive copy: 5 &lt; 6. The right one: https://t.co/Qa1bC2dE3f  Please see https://t.co/Zz9",
            "mediaUrls": [
              "https://ton.twitter.example/1.jpg"
            ],
            "senderId": "931000000000000007",
            "id": "971032738851192832",
            "createdAt": "2018-03-06T14:40:20.515Z"
          }
        },
        {
          "welcomeMessageCreate": {
            "recipientId": "931000000000000007",
            "senderId": "58120001",
            "text": "Welcome! We answer on working days.",
            "id": "968127266812854272",
            "createdAt": "2018-02-26T14:15:02.000Z",
            "mediaUrls": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "58120001",
            "reactions": [],
            "urls": [],
            "text": "Café: the caption of 20 February names the wrong person.",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "968127258424246272",
            "createdAt": "2018-02-26T14:15:00.000Z"
          }
        }
      ]
    }
  }
]
