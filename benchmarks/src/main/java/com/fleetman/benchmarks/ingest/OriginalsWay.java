// SPDX-License-Identifier: Apache-2.0
package com.fleetman.benchmarks.ingest;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.fleetman.benchmarks.load.Messaging;
import com.fleetman.messaging.broker.Delivery;
import com.fleetman.messaging.broker.Refusal;
import com.fleetman.messaging.report.PositionReport;

/**
 * How most trackers of courses and tutorials consume a queue: one message, one insert, one conditional upsert of the
 * latest position, one acknowledgement, and again. Kept to measure against.
 */
@Command(name = "originals-way")
final class OriginalsWay implements Callable<Integer> {
    @Option(names = "--store", required = true)
    private String store = "";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new OriginalsWay()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try (MongoClient client = MongoClients.create(store); Messaging messaging = Messaging.connect(Map.of(), 1)) {
            MongoDatabase database = client.getDatabase("original");
            MongoCollection<Document> positions = database.getCollection("positions");
            MongoCollection<Document> latest = database.getCollection("latest");
            messaging.reportConsumer().subscribe(deliveries -> handle(deliveries, positions, latest));
            System.out.println("listening");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static List<Refusal> handle(List<Delivery> deliveries, MongoCollection<Document> positions,
            MongoCollection<Document> latest) {
        for (Delivery delivery : deliveries) {
            PositionReport report = delivery.report();
            Map<String, Object> fields = Map.of("vehicle", report.vehicle(), "fixTime", Date.from(report.fixTime()),
                    "lat", String.valueOf(report.lat()), "lon", String.valueOf(report.lon()));
            positions.insertOne(new Document(fields));
            latest.updateOne(
                    Filters.and(Filters.eq("_id", report.vehicle()),
                            Filters.lt("fixTime", Date.from(report.fixTime()))),
                    Updates.combine(fields.entrySet()
                            .stream()
                            .map(field -> Updates.set(field.getKey(), field.getValue()))
                            .toList()),
                    new UpdateOptions().upsert(true));
        }
        return List.of();
    }
}
