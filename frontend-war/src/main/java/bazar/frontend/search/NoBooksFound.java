package bazar.frontend.search;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import bazar.shared.books.TopicQuery;
import bazar.shared.problem.Problem;
import bazar.shared.problem.ProblemException;

/** 404: no book's topic begins with this one. */
final class NoBooksFound extends ProblemException {
    NoBooksFound(TopicQuery topic) {
        super(Problem.named(
                "no-books-found",
                "No books with this subject were found",
                HTTP_NOT_FOUND,
                "No book has a topic that begins with \"" + topic.text() + "\"."));
    }
}
