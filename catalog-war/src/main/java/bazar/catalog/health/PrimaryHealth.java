package bazar.catalog.health;

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
        getServletContext()
                .getContext("/primary")
                .getRequestDispatcher("/primary")
                .forward(request, response);
    }
}
