package dk.sagsgang.query.documents;

import dk.sagsgang.query.documents.Papers.Placed;
import dk.sagsgang.query.views.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A meeting with one item, as their answers tell them, and the writer as the service makes it. */
final class Documents {
    static final HtmlWriter HTML = new HtmlWriter(engine());

    private Documents() {}

    static ObjectNode meeting() {
        return json("""
                {"authority":"herning","meeting":"FOU-2021-11-22","committee":{"code":"FOU","name":"Forebyggelsesudvalget"},
                 "day":"2021-11-22","time":"15:00","place":"Rådhuset, mødelokale 2","extraordinary":false,
                 "present":[{"subject":"a","name":"Åse Ærø"},{"subject":"b","name":"Bo Østergård"}],
                 "absent":[{"subject":"c","name":"Cleo Dam"}],"status":"MINUTES_PUBLISHED"}""");
    }

    static ObjectNode theCase() {
        return json("""
                {"caseId":"29.09.00-P20-1-19","number":"29.09.00-P20-1-19",
                 "caseworker":{"subject":"d","name":"Dorte Friis"},
                 "coCaseworkers":[{"subject":"e","name":"Egon Gad"},{"subject":"f","name":"Hans Ib"}],
                 "documents":[{"item":{"meeting":"FOU-2021-11-22","position":3},"title":"Boblberg i tal"},
                              {"item":{"meeting":"FOU-2020-10-19","position":3},"title":"Et andet mødes bilag"}],
                 "restrictions":[]}""");
    }

    static ObjectNode item() {
        return json("""
                {"meeting":"FOU-2021-11-22","position":3,"committee":"FOU","meetingDay":"2021-11-22","number":31,
                 "title":"Status på Boblberg","openness":"OPEN","purpose":"DECISION","routedTo":[],
                 "brief":{"resume":"Kort fortalt.","statement":"Første afsnit.\\nAndet afsnit.","economy":"160.000 kr."},
                 "recommendations":[{"recommendation":1,"recommendedBy":"Direktøren","status":"PROPOSED","points":[
                    {"point":1,"text":"at status drøftes."},{"point":2,"text":"at aftalen forlænges."}]}],
                 "decision":{"outcome":"APPROVED","text":"Godkendt som indstillet.","decidedOn":"2021-11-22",
                    "votes":{"inFavour":5,"against":2,"abstaining":0},"points":[],"remarks":["Bo Østergård er uenig."],
                    "absent":[{"subject":"c","name":"Cleo Dam"}]}}""");
    }

    static ObjectNode json(String text) {
        return AnswerJson.read(text.getBytes(StandardCharsets.UTF_8)).asObject();
    }

    static String minutes(JsonNode meeting, JsonNode ofCase, JsonNode item) {
        return HTML.write(new Papers("Herning Kommune", meeting).minutes(List.of(new Placed(ofCase, item))));
    }

    static String agenda(JsonNode meeting, JsonNode ofCase, JsonNode item) {
        return HTML.write(new Papers("Herning Kommune", meeting).agenda(List.of(new Placed(ofCase, item))));
    }

    static String excerpt(JsonNode meeting, JsonNode ofCase, JsonNode item) {
        return HTML.write(new Papers("Herning Kommune", meeting).excerpt(new Placed(ofCase, item)));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
