// SPDX-License-Identifier: Apache-2.0
package com.fleetman.simulator.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import com.fleetman.messaging.ServedBy;

/** Says on every answer which process gave it. */
final class ServedByFilter extends OncePerRequestFilter {
    private final String servedBy;

    ServedByFilter(ServedBy servedBy) {
        this.servedBy = servedBy.toString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(ServedBy.HEADER, servedBy);
        chain.doFilter(request, response);
    }
}
