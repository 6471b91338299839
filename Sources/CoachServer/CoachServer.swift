// CoachServer: shells around the line protocol.
