using Yuheng.Core.Workflow;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Frame;

/// <summary>What one request asks for besides its page: the language, and the address for links back to it.</summary>
public sealed class Visit
{
    private const string Parameter = "lang", UnitParameter = "in", Yuan = "yuan", TenThousand = "wan";

    /// <summary>The language of the page.</summary>
    public Language Language { get; private set; }

    /// <summary>The texts in that language.</summary>
    public Texts Texts { get; private set; } = Texts.In(Language.Chinese);

    /// <summary>Whether the reader of the portal wants amounts in 元 and not in 万元.</summary>
    public bool InYuan { get; private set; }

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

    /// <summary>Takes the language and the unit of money from the address, which are then remembered, or from an earlier choice; otherwise Chinese and 万元.</summary>
    internal void Begin(HttpContext context)
    {
        var request = context.Request;
        Language = Named(Chosen(context, Parameter, tag => Named(tag) is not null)) ?? Language.Chinese;
        InYuan = Chosen(context, UnitParameter, unit => unit is Yuan or TenThousand) == Yuan;
        Texts = Texts.In(Language);
        Today = ChinaTime.Day(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        Path = request.Path.ToUriComponent();
        Query = QueryString.Create(request.Query.Where(q => q.Key != Parameter)).ToUriComponent();
        Address = $"{request.Scheme}://{request.Host}{Path}{Query}";
    }

    /// <summary>What the address asks for, which is then remembered, or an earlier choice.</summary>
    private static string? Chosen(HttpContext context, string name, Func<string?, bool> known)
    {
        string? asked = context.Request.Query[name];
        if (!known(asked))
        {
            return context.Request.Cookies[name];
        }

        context.Response.Cookies.Append(name, asked!, new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
        return asked;
    }

    /// <summary>The texts of a slice in the reader's language.</summary>
    public T In<T>(T chinese, T english) => Language == Language.English ? english : chinese;

    /// <summary>Somebody who has asked for something that is done while no request waits for it.</summary>
    internal static Visit Of(Actor actor, string region, DateOnly today) => new() { Actor = actor, Region = region, Today = today, HasStore = true };

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
