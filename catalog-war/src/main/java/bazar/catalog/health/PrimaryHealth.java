package bazar.catalog.health;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers {@code /health/primary} with the catalog's own {@code /primary}. The path lies inside the one that MicroProfile
 * Health has taken for itself, so a web application of its own must stand there; this is all of it.
 */
public class PrimaryHealth extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ServletContext catalog = getServletContext().getContext("/primary");
        RequestDispatcher dispatcher = catalog == null ? null : catalog.getRequestDispatcher("/primary");
        if (dispatcher == null) { // the catalog is still starting
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            dispatcher.forward(request, response);
        }
    }
}
