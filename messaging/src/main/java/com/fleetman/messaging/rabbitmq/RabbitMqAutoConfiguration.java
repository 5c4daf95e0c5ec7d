// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.rabbitmq;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.ConnectionFactoryCustomizer;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;
import org.springframework.boot.amqp.autoconfigure.RabbitProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

import com.fleetman.messaging.MessagingAutoConfiguration;
import com.fleetman.messaging.MessagingProperties;
import com.fleetman.messaging.ServedBy;
import com.fleetman.messaging.ServedByAutoConfiguration;
import com.fleetman.messaging.broker.RejectedReports;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdatePublisher;

/** The broker port on RabbitMQ, reached as {@code spring.rabbitmq} says. Nothing connects before it is used. */
@Lazy
@AutoConfiguration(after = {MessagingAutoConfiguration.class, ServedByAutoConfiguration.class,
        RabbitAutoConfiguration.class})
@ConditionalOnClass(CachingConnectionFactory.class)
@ConditionalOnProperty(prefix = MessagingProperties.PREFIX, name = "broker", havingValue = "rabbitmq")
public class RabbitMqAutoConfiguration {
    @Bean
    ConnectionFactoryCustomizer rabbitMqPatience(RabbitProperties rabbit, MessagingProperties properties) {
        return new Patience(rabbit, properties.rabbitmq().sendTimeout());
    }

    @Bean
    Connections rabbitMqConnections(CachingConnectionFactory spring, RabbitConnectionDetails details,
            ObjectProvider<ServedBy> self) {
        ConnectionFactory factory = spring.getRabbitConnectionFactory();
        List<Address> addresses = details.getAddresses()
                .stream()
                .map(address -> new Address(address.host(), address.port()))
                .toList();
        return new Connections(factory, addresses, instance(self));
    }

    @Bean
    Topology rabbitMqTopology(MessagingProperties properties) {
        return new Topology(properties.rabbitmq().queues(), Topology.QUEUE_BYTES, Topology.DELIVERY_LIMIT);
    }

    @Bean
    ConfirmedSender rabbitMqReportSender(Connections connections, MessagingProperties properties) {
        return new ConfirmedSender(connections, "report publisher", properties.rabbitmq().sendTimeout());
    }

    @Bean
    ConfirmedSender rabbitMqUpdateSender(Connections connections, MessagingProperties properties) {
        return new ConfirmedSender(connections, "update publisher", properties.rabbitmq().sendTimeout());
    }

    @Bean
    ConfirmedSender rabbitMqRejectedSender(Connections connections, MessagingProperties properties) {
        return new ConfirmedSender(connections, "rejected publisher", properties.rabbitmq().sendTimeout());
    }

    @Bean
    @ConditionalOnMissingBean
    ReportPublisher reportPublisher(ConfirmedSender rabbitMqReportSender) {
        return new RabbitMqReportPublisher(rabbitMqReportSender);
    }

    @Bean
    @ConditionalOnMissingBean
    UpdatePublisher updatePublisher(ConfirmedSender rabbitMqUpdateSender) {
        return new RabbitMqUpdatePublisher(rabbitMqUpdateSender, UUID.randomUUID().toString());
    }

    @Bean
    @ConditionalOnMissingBean
    ReportConsumer reportConsumer(Connections connections, Topology topology, ConfirmedSender rabbitMqRejectedSender,
            ObjectProvider<ServedBy> self, MessagingProperties properties) {
        return new RabbitMqReportConsumer(connections, topology,
                Claims.of(properties.rabbitmq().canarySlots(), properties.rabbitmq().dark()), rabbitMqRejectedSender,
                new SetAside(InstantSource.system()), instance(self), properties.batchSize());
    }

    @Bean
    @ConditionalOnMissingBean
    UpdateConsumer updateConsumer(Connections connections) {
        return new RabbitMqUpdateConsumer(connections);
    }

    @Bean
    @ConditionalOnMissingBean
    RejectedReports rejectedReports(Connections connections, ConfirmedSender rabbitMqRejectedSender) {
        return new RabbitMqRejectedReports(connections, rabbitMqRejectedSender);
    }

    private static String instance(ObjectProvider<ServedBy> self) {
        ServedBy known = self.getIfAvailable();
        return known == null ? UUID.randomUUID().toString() : known.service() + " " + known.instance();
    }
}
