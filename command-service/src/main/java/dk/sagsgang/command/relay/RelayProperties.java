package dk.sagsgang.command.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the relay sends to. {@code replicated} asks every topic to be on three brokers, two of which must have an event
 * before it counts; without it one broker is enough, as where there is but one.
 */
@ConfigurationProperties("sagsgang.kafka")
record RelayProperties(String bootstrapServers, boolean replicated) {}
