// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import com.fleetman.containers.MongoServer;
import com.fleetman.containers.NeedsDocker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A repository finds everything by an index: a real server is asked how it would answer each command that each method
 * sends, and a method that is not called here fails the test.
 */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class QueriesContract<R> {
    private static final Set<String> LOOK_FOR_NOTHING = Set.of("insert", "getMore", "killCursors", "createIndexes",
            "collMod", "endSessions");
    private static final Set<String> PARTS_OF_A_QUERY = Set.of("find", "filter", "sort", "skip", "limit");

    private final Class<R> type;
    private final String name = getClass().getSimpleName();
    private final SentCommands sent = new SentCommands();
    private MongoClient client;
    private MongoDatabase database;
    private R repository;

    protected QueriesContract(Class<R> type) {
        this.type = type;
    }

    /** A repository upon a database, filled so that an index pays. */
    protected abstract R filled(MongoDatabaseFactory database);

    /** Calls in every way that makes another query, by method as {@code name(Parameter, Types)}. */
    protected abstract Map<String, List<Consumer<R>>> calls();

    /** Methods that give everything there is, so that there is no condition for an index to help with. */
    protected abstract Set<String> wholeLists();

    @BeforeAll
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(MongoServer.shared().uri(name)))
                .addCommandListener(sent)
                .build());
        database = client.getDatabase(name);
        repository = filled(new SimpleMongoClientDatabaseFactory(client, name));
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void noMethodIsLeftOut() {
        Set<String> called = new TreeSet<>(calls().keySet());
        called.addAll(wholeLists());
        assertThat(called).isEqualTo(Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .filter(method -> !Modifier.isPrivate(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers()))
                .map(QueriesContract::signature)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> everythingIsFoundByAnIndex() {
        return calls().entrySet()
                .stream()
                .flatMap(calls -> calls.getValue()
                        .stream()
                        .map(call -> DynamicTest.dynamicTest(calls.getKey(), () -> explain(call))));
    }

    /** So that the test is known to be able to fail. */
    @Test
    void aConditionWithoutAnIndexIsNoticed() {
        String collection = database.listCollectionNames().first();
        QueryPlan plan = plan(new Document("find", collection).append("filter", new Document("nobody", 1)));
        assertThat(plan.byIndexAlone()).as(plan.toString()).isFalse();
    }

    private void explain(Consumer<R> call) {
        sent.forget();
        call.accept(repository);
        List<BsonDocument> commands = sent.commands();
        assertThat(commands).isNotEmpty();
        for (BsonDocument command : commands) {
            for (Document query : queries(command)) {
                QueryPlan plan = plan(query);
                assertThat(plan.byIndexAlone()).as("%s: %s", query.toJson(), plan).isTrue();
            }
        }
    }

    private QueryPlan plan(Document query) {
        return QueryPlan.of(database.runCommand(new Document("explain", query).append("verbosity", "queryPlanner")));
    }

    /** What a command looks for, as finds: not every server explains the others, and all look in the same way. */
    private static List<Document> queries(BsonDocument command) {
        String verb = command.getFirstKey();
        return switch (verb) {
            case "find" -> {
                Document find = Document.parse(command.toJson());
                find.keySet().retainAll(PARTS_OF_A_QUERY);
                yield List.of(find);
            }
            case "update" -> conditions(command.getArray("updates"), command.getString(verb));
            case "delete" -> conditions(command.getArray("deletes"), command.getString(verb));
            default -> {
                assertThat(LOOK_FOR_NOTHING).as("%s looks for nothing", command).contains(verb);
                yield List.of();
            }
        };
    }

    private static List<Document> conditions(List<BsonValue> statements, BsonValue collection) {
        List<Document> queries = new ArrayList<>();
        statements.forEach(statement -> queries.add(new Document("find", collection)
                .append("filter", statement.asDocument().get("q"))));
        return queries;
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
