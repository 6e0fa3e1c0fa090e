package org.rostrum.members;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets what is kept in memory be read again each minute. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork {}
