package dk.sagsgang.query.travel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much memory the histories may take that are kept for the next question, as it is estimated. */
@ConfigurationProperties("sagsgang.travel")
record TravelProperties(@DefaultValue("64MB") DataSize kept) {}
