package bazar.crash;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.file.Path;
import java.util.List;

/**
 * Crashes the node before or after a step. As the outermost interceptor it runs before the step's transaction begins
 * and after it is committed. A failed step has no point after it.
 */
@CrashPoints
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Crash {
    private final ArmedPoints armed = new ArmedPoints(Path.of(System.getenv("DATA_DIR")));

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        String bean = call.getMethod().getDeclaringClass().getName();
        List<Step> steps = Step.of(bean, call.getMethod().getName(), call.getParameters());
        for (Step step : steps) {
            armed.reach(step.before());
        }
        Object result = call.proceed();
        for (Step step : steps) {
            armed.reach(step.after());
        }
        return result;
    }
}
