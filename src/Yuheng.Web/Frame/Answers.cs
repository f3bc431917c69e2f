using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Yuheng.Core.Findings;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Frame;

/// <summary>Pages as answers, and what answers when there is no page or the program fails.</summary>
internal static partial class Answers
{
    private static int s_errors;

    /// <summary>A page with the given parameters.</summary>
    public static IResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status };

    /// <summary>There is no such page.</summary>
    public static IResult NotFound(Visit visit, int status = StatusCodes.Status404NotFound) => Page<MessagePage>(
        new { Title = visit.Texts.NotFoundTitle, Message = visit.Texts.NotFound, Next = visit.Texts.NotFoundNext }, status);

    /// <summary>The request was not carried out.</summary>
    public static IResult NotDone(Visit visit, string message, int status = StatusCodes.Status400BadRequest) =>
        Page<MessagePage>(new { Title = visit.Texts.NotDone, Message = message }, status);

    /// <summary>The reader is signed in and may not do this; the page says who may.</summary>
    public static IResult NotAllowed(Visit visit, Right right) =>
        NotDone(visit, visit.Texts.NotAllowed(string.Join('、', Rights.RolesWith(right).Select(r => r.Word()))), StatusCodes.Status403Forbidden);

    /// <summary>A request was refused.</summary>
    public static IResult Refused(Visit visit, Refusal refusal) =>
        NotDone(visit, refusal.Message, refusal.Code is "not-allowed" or "same-person" ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict);

    /// <summary>Gives every answer without a body its page: 404, 405 and their like.</summary>
    public static void UsePagesForBareAnswers(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
    {
        var http = context.HttpContext;
        var visit = http.RequestServices.GetRequiredService<Visit>();
        var status = http.Response.StatusCode;
        var answer = status is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed
            ? NotFound(visit, status)
            : NotDone(visit, visit.Texts.UploadBroken, status);
        return answer.ExecuteAsync(http);
    });

    /// <summary>The edge of the host: a failure of ours is logged under a number, and the reader is told the number and nothing else.</summary>
    public static void UseNumberedErrors(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = context =>
        {
            if (context.Features.Get<IExceptionHandlerFeature>()?.Error is StorageFullException)
            {
                return NotDone(context.RequestServices.GetRequiredService<Visit>(), StorageFullException.Words, StatusCodes.Status507InsufficientStorage).ExecuteAsync(context);
            }

            var clock = context.RequestServices.GetRequiredService<TimeProvider>();
            var number = $"{ChinaTime.Compact(clock.GetUtcNow())}-{Interlocked.Increment(ref s_errors)}";
            LogFailure(
                context.RequestServices.GetRequiredService<ILogger<MessagePage>>(),
                number, context.Request.Method, context.Request.Path, context.Features.Get<IExceptionHandlerFeature>()?.Error);
            var visit = context.RequestServices.GetRequiredService<Visit>();
            return Page<MessagePage>(
                new { Title = visit.Texts.ErrorTitle, Message = visit.Texts.Error(number), Next = visit.Texts.ErrorNext, IsError = true },
                StatusCodes.Status500InternalServerError).ExecuteAsync(context);
        },
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "Error {Number} in {Method} {Path}")]
    private static partial void LogFailure(ILogger logger, string number, string method, string path, Exception? failure);
}
