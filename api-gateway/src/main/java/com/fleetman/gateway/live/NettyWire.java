// SPDX-License-Identifier: Apache-2.0
package com.fleetman.gateway.live;

import io.netty.channel.Channel;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.netty.http.server.HttpServerResponse;

/** A viewer's connection by Netty: what it has not sent yet lies in the channel's outbound buffer. */
record NettyWire(Channel channel) implements Wire {

    static NettyWire of(ServerHttpResponse response) {
        HttpServerResponse server = ServerHttpResponseDecorator.getNativeResponse(response);
        Channel[] found = new Channel[1];
        server.withConnection(connection -> found[0] = connection.channel());
        return new NettyWire(found[0]);
    }

    @Override
    public boolean drained() {
        return channel.bytesBeforeUnwritable() >= channel.config().getWriteBufferHighWaterMark();
    }

    @Override
    public void cut() {
        channel.close();
    }
}
