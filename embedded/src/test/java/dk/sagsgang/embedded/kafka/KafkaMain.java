package dk.sagsgang.embedded.kafka;

import dk.sagsgang.embedded.ServerProcess;
import java.nio.file.Path;

/** Runs a broker until it is killed. */
final class KafkaMain {
    private KafkaMain() {}

    static void main(String[] arguments) throws InterruptedException {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0);
        System.out.println(ServerProcess.READY + kafka.bootstrapServers());
        Thread.currentThread().join();
    }
}
