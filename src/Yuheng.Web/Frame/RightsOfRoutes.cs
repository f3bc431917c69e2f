using Yuheng.Core.Workflow;

namespace Yuheng.Web.Frame;

/// <summary>Deny by default: an address that states no right is not served.</summary>
internal static class RightsOfRoutes
{
    /// <summary>States what a request to the address needs.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Right right) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeededRight(right));

    /// <summary>Lets through who has the right; somebody who is not signed in is asked to, and comes back.</summary>
    /// <param name="app">The program.</param>
    /// <param name="openCheckup">Whether the check-up is open to all.</param>
    /// <param name="signInFirst">Asks somebody to sign in, and keeps what was posted.</param>
    public static void UseRights(this IApplicationBuilder app, bool openCheckup, RequestDelegate signInFirst) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<NeededRight>()?.Right is not { } right)
        {
            // The answer that a method is not allowed is an endpoint too, but none of ours.
            if (context.GetEndpoint() is RouteEndpoint)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await next(context);
            return;
        }

        var visit = context.RequestServices.GetRequiredService<Visit>();
        if (visit.Actor.Has(right) || (openCheckup && right == Right.CheckUp))
        {
            await next(context);
        }
        else if (visit.Actor is null)
        {
            await signInFirst(context);
        }
        else
        {
            await Answers.NotAllowed(visit, right).ExecuteAsync(context);
        }
    });
}

/// <summary>The right that a request to an address needs.</summary>
/// <param name="Right">The right.</param>
internal sealed record NeededRight(Right Right);
