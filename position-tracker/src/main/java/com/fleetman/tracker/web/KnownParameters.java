// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import static java.util.Objects.requireNonNull;

/**
 * Lets a request pass whose query names what its handler knows, each once and with a value: a misspelt filter must not
 * look like one that matched everything.
 */
public final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = namesOf(method);
            List<ParameterError> errors = new ArrayList<>();
            for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
                String name = parameter.getKey();
                if (!known.contains(name)) {
                    errors.add(new ParameterError(name, "is none of those known here: " + known));
                } else if (parameter.getValue().length > 1) {
                    errors.add(new ParameterError(name, "is given more than once"));
                } else if (parameter.getValue()[0].isEmpty()) {
                    errors.add(new ParameterError(name, "is empty"));
                }
            }
            if (!errors.isEmpty()) {
                throw new BadParameterException(errors);
            }
        }
        return true;
    }

    private static Set<String> namesOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> !Map.class.isAssignableFrom(parameter.getParameterType()))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        return requireNonNull(parameter.getParameter().getName());
    }
}
