// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.servlet;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import com.fleetman.messaging.ServedBy;

/** Signs every answer. */
final class ServedByFilter extends OncePerRequestFilter {
    private final ServedBy servedBy;

    ServedByFilter(ServedBy servedBy) {
        this.servedBy = servedBy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(ServedBy.HEADER, servedBy.toString());
        chain.doFilter(request, response);
    }
}
