// SPDX-License-Identifier: Apache-2.0
package com.fleetman.endtoend.images;

import java.util.Arrays;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.fleetman.containers.Requirement;

/** Whether the build has made images of all services. */
final class ImagesCondition implements ExecutionCondition {
    private static final Requirement IMAGES = new Requirement("images");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Arrays.stream(ServiceImage.values()).allMatch(ServiceImage::built)
                ? IMAGES.met()
                : IMAGES.missing(context, "no images (mvn verify -Pimages makes them)");
    }
}
