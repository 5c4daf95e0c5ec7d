// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonDocument;

/** Remembers what was asked of a store. */
final class SentCommands implements CommandListener {
    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        // What it holds is gone when the command is.
        commands.add(BsonDocument.parse(event.getCommand().toJson()));
    }

    void forget() {
        commands.clear();
    }

    List<BsonDocument> commands() {
        return List.copyOf(commands);
    }

    List<BsonDocument> named(String name) {
        return commands.stream().filter(command -> command.getFirstKey().equals(name)).toList();
    }
}
