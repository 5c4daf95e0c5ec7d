// SPDX-License-Identifier: Apache-2.0
package com.fleetman.containers;

import org.testcontainers.utility.DockerImageName;

/** The images that tests run on: the official ones, as the manifests name them. */
interface Images {
    DockerImageName RABBITMQ = DockerImageName.parse("rabbitmq:4-management");
    DockerImageName MONGODB = DockerImageName.parse("mongo:8");
}
