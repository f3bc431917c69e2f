using System.Collections.Concurrent;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Portal;

/// <summary>
/// Answers of the portal, kept in memory until something is sealed or withdrawn: what is published does not change, so a page is made once.
/// What this program seals shows at once; what another program over the same data seals shows within a second.
/// </summary>
internal sealed class PortalAnswers(PublicationReader reader, TimeProvider clock)
{
    private const int MostKept = 4_000;
    private const int LongestKept = 1 << 20;
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(Language, bool, string), Kept> _kept = new();
    private readonly ConcurrentDictionary<string, object> _read = new(StringComparer.Ordinal);
    private string _stamp = "";
    private long _sealings = -1;
    private long _looked;

    /// <summary>Where the answers come from.</summary>
    public PublicationReader Reader { get; } = reader;

    /// <summary>Answers a request for an address: from memory where it was asked before.</summary>
    /// <param name="context">The request.</param>
    /// <param name="visit">The reader's choices.</param>
    /// <param name="make">Makes the answer.</param>
    /// <param name="keep">Whether the address without its query says all: the answer is then kept.</param>
    public async Task AnswerAsync(HttpContext context, Visit visit, Func<Task<IResult>> make, bool keep = true)
    {
        await LookAsync(context.RequestAborted);
        var key = (visit.Language, visit.InYuan, visit.Path);
        if (!keep || !_kept.TryGetValue(key, out var kept))
        {
            kept = await MakeAsync(context, make);
            if (keep && kept.Status == StatusCodes.Status200OK && kept.Bytes.Length <= LongestKept)
            {
                if (_kept.Count >= MostKept)
                {
                    _kept.Clear();
                }

                _kept[key] = kept;
            }
        }

        await SendAsync(context, kept);
    }

    /// <summary>Something read from a sealed file: read once, since it does not change.</summary>
    public async Task<T> OnceAsync<T>(string hash, Func<Task<T>> read) where T : class
    {
        if (_read.TryGetValue(hash, out var known))
        {
            return (T)known;
        }

        var value = await read();
        if (_read.Count >= MostKept)
        {
            _read.Clear();
        }

        _read[hash] = value;
        return value;
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var (sealings, now) = (Reader.Sealings, clock.GetTimestamp());
        if (sealings == Interlocked.Read(ref _sealings) && clock.GetElapsedTime(Interlocked.Read(ref _looked), now) < s_fresh)
        {
            return;
        }

        var stamp = await Reader.StampAsync(stop);
        if (stamp != _stamp || sealings != Interlocked.Read(ref _sealings))
        {
            _kept.Clear();
            _stamp = stamp;
        }

        Interlocked.Exchange(ref _sealings, sealings);
        Interlocked.Exchange(ref _looked, now);
    }

    private static async Task<Kept> MakeAsync(HttpContext context, Func<Task<IResult>> make)
    {
        var (answer, body) = (context.Response, context.Response.Body);
        using var written = new MemoryStream();
        answer.Body = written;
        try
        {
            await (await make()).ExecuteAsync(context);
        }
        finally
        {
            answer.Body = body;
        }

        return new Kept(answer.StatusCode, new SentBytes(written.ToArray(), answer.ContentType), answer.Headers.ContentDisposition, answer.Headers.Location, answer.Headers.ContentSecurityPolicy);
    }

    private static Task SendAsync(HttpContext context, Kept kept)
    {
        var answer = context.Response;
        answer.StatusCode = kept.Status;
        answer.Headers.Location = kept.Location;
        answer.Headers.ContentDisposition = kept.Disposition;
        answer.Headers.ContentSecurityPolicy = kept.Policy;
        if (kept.Status == StatusCodes.Status200OK)
        {
            // Asked again each time: what is withdrawn must be gone everywhere. The answer is then 304 and empty.
            answer.Headers.CacheControl = "public, no-cache";
            answer.Headers.Vary = "Cookie";
        }

        return kept.Bytes.SendAsync(context);
    }

    private sealed record Kept(
        int Status, SentBytes Bytes, Microsoft.Extensions.Primitives.StringValues Disposition, Microsoft.Extensions.Primitives.StringValues Location,
        Microsoft.Extensions.Primitives.StringValues Policy);
}
