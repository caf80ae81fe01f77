window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation": {
      "conversationId": "965200000000000011",
      "messages": [
        {
          "conversationNameUpdate": {
            "initiatingUserId": "931000000000000007",
            "name": "Press pool, Addis Ababa",
            "createdAt": "2018-03-02T08:10:00.000Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "We are six, two with cameras.",
            "mediaUrls": [],
            "senderId": "950000000000000021",
            "id": "969483697386422272",
            "createdAt": "2018-03-02T08:05:00.250Z"
          }
        },
        {
          "messageCreate": {
            "reactions": [],
            "urls": [],
            "text": "Who comes with the pool?",
            "mediaUrls": [],
            "senderId": "931000000000000007",
            "id": "969482690124316672",
            "createdAt": "2018-03-02T08:01:00.100Z"
          }
        },
        {
          "participantsJoin": {
            "initiatingUserId": "931000000000000007",
            "userIds": [
              "950000000000000021"
            ],
            "createdAt": "2018-03-02T08:00:30.000Z"
          }
        },
        {
          "participantsLeave": {
            "userIds": [
              "58120001"
            ],
            "createdAt": "2018-03-02T08:00:20.000Z"
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "931000000000000007",
            "participantsSnapshot": [
              "931000000000000007",
              "58120001"
            ],
            "createdAt": "2018-03-02T08:00:00.000Z"
          }
        }
      ]
    }
  }
]
