// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.activemq;

import java.time.InstantSource;
import java.util.UUID;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.RedeliveryPolicy;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

import com.fleetman.messaging.MessagingAutoConfiguration;
import com.fleetman.messaging.MessagingProperties;
import com.fleetman.messaging.MessagingProperties.ActiveMq;
import com.fleetman.messaging.broker.RejectedReports;
import com.fleetman.messaging.broker.ReportConsumer;
import com.fleetman.messaging.broker.ReportPublisher;
import com.fleetman.messaging.broker.UpdateConsumer;
import com.fleetman.messaging.broker.UpdatePublisher;

/** The broker port on ActiveMQ. Nothing connects before it is used. */
@Lazy
@AutoConfiguration(after = MessagingAutoConfiguration.class)
@ConditionalOnClass(ActiveMQConnectionFactory.class)
@ConditionalOnProperty(prefix = MessagingProperties.PREFIX, name = "broker", havingValue = "activemq")
public class ActiveMqAutoConfiguration {
    private static final int PREFETCH_BATCHES = 4;

    @Bean
    Destinations activeMqDestinations(MessagingProperties properties) {
        return Destinations.of(properties.activemq().queue());
    }

    @Bean
    ActiveMQConnectionFactory activeMqConnectionFactory(MessagingProperties properties) {
        ActiveMq settings = properties.activemq();
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(settings.url());
        factory.setUserName(settings.user());
        factory.setPassword(settings.password());
        factory.setWatchTopicAdvisories(false);
        factory.setConnectResponseTimeout((int) settings.sendTimeout().toMillis());
        // A broker that does not answer must not hold up the hanging up either.
        factory.setCloseTimeout((int) settings.sendTimeout().toMillis());
        factory.getPrefetchPolicy().setQueuePrefetch(properties.batchSize() * PREFETCH_BATCHES);
        // The consumer sets poison aside itself; the broker must never do it after an outage.
        factory.getRedeliveryPolicy().setMaximumRedeliveries(RedeliveryPolicy.NO_MAXIMUM_REDELIVERIES);
        return factory;
    }

    @Bean
    ReportMessages activeMqReportMessages(MessagingProperties properties) {
        return new ReportMessages(properties.activemq().format(), InstantSource.system());
    }

    @Bean(destroyMethod = "destroy")
    PublisherConnection activeMqPublisherConnection(ActiveMQConnectionFactory factory) {
        return new PublisherConnection(factory);
    }

    @Bean
    ConfirmedSender activeMqConfirmedSender(PublisherConnection connection, MessagingProperties properties) {
        return new ConfirmedSender(connection, properties.activemq().sendTimeout());
    }

    @Bean
    @ConditionalOnMissingBean
    ReportPublisher reportPublisher(ConfirmedSender sender, Destinations destinations, ReportMessages messages) {
        return new ActiveMqReportPublisher(sender, destinations, messages);
    }

    @Bean
    @ConditionalOnMissingBean
    UpdatePublisher updatePublisher(ConfirmedSender sender, Destinations destinations) {
        return new ActiveMqUpdatePublisher(sender, destinations, UUID.randomUUID().toString());
    }

    @Bean
    @ConditionalOnMissingBean
    ReportConsumer reportConsumer(ActiveMQConnectionFactory factory, Destinations destinations,
            ReportMessages messages, MessagingProperties properties) {
        return new ActiveMqReportConsumer(factory, destinations, messages, properties.batchSize());
    }

    @Bean
    @ConditionalOnMissingBean
    UpdateConsumer updateConsumer(ActiveMQConnectionFactory factory, Destinations destinations) {
        return new ActiveMqUpdateConsumer(factory, destinations);
    }

    @Bean
    @ConditionalOnMissingBean
    RejectedReports rejectedReports(ActiveMQConnectionFactory factory, Destinations destinations) {
        return new ActiveMqRejectedReports(factory, destinations);
    }
}
