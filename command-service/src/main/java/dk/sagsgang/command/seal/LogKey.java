package dk.sagsgang.command.seal;

import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.VerifierKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One key of the house, which every authority's log has under its own name. A key that retired may be public only. */
record LogKey(Function<String, VerifierKey> verifiers, Optional<Function<String, NoteSigner>> signers) {

    static LogKey ofPrivate(byte[] pkcs8) {
        NoteSigner.of("key", pkcs8);
        // Deriving a signer costs as much as several signatures, and there are as many as authorities.
        Map<String, NoteSigner> made = new ConcurrentHashMap<>();
        Function<String, NoteSigner> signers = name -> made.computeIfAbsent(name, it -> NoteSigner.of(it, pkcs8));
        return new LogKey(name -> signers.apply(name).verifier(), Optional.of(signers));
    }

    static LogKey ofPublic(PublicKey key) {
        VerifierKey.of("key", key);
        return new LogKey(name -> VerifierKey.of(name, key), Optional.empty());
    }
}
