package dk.sagsgang.command.api;

/** Implemented by each feature's controller: the commands it takes, for the OpenAPI document. */
public interface CommandOffer {

    CommandTable offered();
}
