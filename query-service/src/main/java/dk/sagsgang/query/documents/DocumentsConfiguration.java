package dk.sagsgang.query.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

/** Makes the writers of documents. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    @Bean
    HtmlWriter documentsAsHtml(ITemplateEngine templates) {
        return new HtmlWriter(templates);
    }

    @Bean
    PdfWriter documentsAsPdf() {
        return new PdfWriter();
    }
}
