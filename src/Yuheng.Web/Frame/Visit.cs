using Yuheng.Core.Workflow;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Frame;

/// <summary>What one request asks for besides its page: the language, and the address for links back to it.</summary>
public sealed class Visit
{
    private const string Parameter = "lang";

    /// <summary>The language of the page.</summary>
    public Language Language { get; private set; }

    /// <summary>The texts in that language.</summary>
    public Texts Texts { get; private set; } = Texts.In(Language.Chinese);

    /// <summary>The path that was asked for, as it stands in a link.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>The whole address, for the foot of a print.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Who asks; null for somebody who is not signed in.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>The region that the reader is signed in to; empty for nobody.</summary>
    public string Region { get; private set; } = "";

    /// <summary>The year that the address names: /w/990101/2026/…; null where it names none.</summary>
    public int? Year => Path.Split('/') is ["", "w", _, { Length: 4 } year, ..] && int.TryParse(year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var named) ? named : null;

    /// <summary>The day of the request, by the calendar of China.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The same page in another year.</summary>
    public string InYear(int year)
    {
        var steps = Path.Split('/');
        steps[3] = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return string.Join('/', steps) + Query;
    }

    /// <summary>Whether there is a store: without one the program is a check-up of documents and nothing else.</summary>
    public bool HasStore { get; internal set; }

    /// <summary>Whether the program shows itself with invented data: its people stand on the sign-in page.</summary>
    public bool IsDemo { get; internal set; }

    /// <summary>What the store knows the browser by; null where it is not signed in.</summary>
    internal string? Token { get; private set; }

    /// <summary>The query without the choice of language, from <c>?</c> or empty.</summary>
    private string Query { get; set; } = "";

    /// <summary>The same page in another language.</summary>
    public string In(Language language) => $"{Path}{Query}{(Query.Length == 0 ? '?' : '&')}{Parameter}={Tag(language)}";

    /// <summary>Takes the language from the address, which is then remembered, or from an earlier choice; otherwise Chinese.</summary>
    internal void Begin(HttpContext context)
    {
        var request = context.Request;
        var asked = Named(request.Query[Parameter]);
        if (asked is { } chosen)
        {
            context.Response.Cookies.Append(Parameter, Tag(chosen), new CookieOptions
            {
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
            });
        }

        Language = asked ?? Named(request.Cookies[Parameter]) ?? Language.Chinese;
        Texts = Texts.In(Language);
        Today = ChinaTime.Day(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        Path = request.Path.ToUriComponent();
        Query = QueryString.Create(request.Query.Where(q => q.Key != Parameter)).ToUriComponent();
        Address = $"{request.Scheme}://{request.Host}{Path}{Query}";
    }

    /// <summary>The texts of a slice in the reader's language.</summary>
    public T In<T>(T chinese, T english) => Language == Language.English ? english : chinese;

    /// <summary>Notes who asks.</summary>
    internal void SignIn(Actor actor, string region, string token) => (Actor, Region, Token) = (actor, region, token);

    private static string Tag(Language language) => language == Language.English ? "en" : "zh";

    private static Language? Named(string? tag) => tag switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => null,
    };
}
