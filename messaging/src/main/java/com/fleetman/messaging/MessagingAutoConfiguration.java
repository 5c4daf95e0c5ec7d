// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Reads and checks the messaging settings of every service that carries a broker's client. */
@AutoConfiguration
@ConditionalOnClass(ActiveMQConnectionFactory.class)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {}
