// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "{winningPlan: {stage: 'FETCH', inputStage: {stage: 'IXSCAN', indexBounds: {a: ['[1, 1]'], b: ['[MinKey, MaxKey]']}}}}",
            "{winningPlan: {isCached: false, queryPlan: {stage: 'IXSCAN', indexBounds: {a: ['(1, inf]']}}}}",
            "{winningPlan: {stage: 'IDHACK'}, rejectedPlans: [{stage: 'COLLSCAN'}]}",
            "{winningPlan: {stage: 'EXPRESS_IXSCAN'}}",
            "{Plan: {'Node Type': 'Sort', Plans: [{'Node Type': 'Index Scan', 'Index Name': 'a_1', 'Index Cond': '(document OPERATOR(@=) x)'}]}}",
            "{Plan: {'Node Type': 'Index Scan', 'Index Name': '_id_', 'Index Cond': '((shard_key_value = 2) AND (object_id OPERATOR(>) x))'}}"})
    void anIndexThatIsNarrowedIsNoScan(String planner) {
        assertThat(plan(planner).byIndexAlone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{winningPlan: {stage: 'SORT', inputStage: {stage: 'COLLSCAN'}}}",
            "{winningPlan: {stage: 'FETCH', inputStage: {stage: 'IXSCAN', indexBounds: {_id: ['[MinKey, MaxKey]']}}}}",
            "{winningPlan: {stage: 'OR', inputStages: [{stage: 'IDHACK'}, {stage: 'COLLSCAN'}]}}",
            "{winningPlan: {stage: 'UNHEARD_OF'}}", "{Plan: {'Node Type': 'Seq Scan'}}",
            "{Plan: {'Node Type': 'Index Scan', 'Index Name': '_id_', 'Index Cond': '(shard_key_value = 2)'}}"})
    void aWalkThroughEverythingIsAScanWhateverItIsCalled(String planner) {
        assertThat(plan(planner).byIndexAlone()).isFalse();
    }

    private static QueryPlan plan(String planner) {
        return QueryPlan.of(new Document("queryPlanner", Document.parse(planner)));
    }
}
