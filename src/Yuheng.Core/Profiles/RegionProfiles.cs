using System.Collections.Concurrent;
using System.Globalization;

namespace Yuheng.Core.Profiles;

/// <summary>
/// The profiles of <c>rulebook/profiles/</c>: one file a region, <c>national</c> beneath the others.
/// A row is key, first year it holds for, value, source; the row with the latest year that is not after the document's goes. A region has only what differs.
/// </summary>
public sealed class RegionProfiles
{
    /// <summary>The region that the others differ from.</summary>
    public const string National = "national";

    /// <summary>The regions there are.</summary>
    private static readonly string[] Files = [National, "shanghai", "hebei", "hubei", "sichuan"];

    private static readonly Lazy<RegionProfiles> Own = new(() => new RegionProfiles(Rows()));

    private readonly Dictionary<string, List<Entry>[]> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _regionOfLayout = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, int?), Profile> _made = new();

    internal RegionProfiles(IReadOnlyDictionary<string, IEnumerable<(int Line, string[] Cells)>> files)
    {
        foreach (var (region, rows) in files)
        {
            var entries = new List<Entry>[Parameters.All.Count];
            foreach (var (line, cells) in rows)
            {
                Take(region, line, cells, entries);
            }

            _regions.Add(region, entries);
        }

        var holes = Parameters.All.Where(p => _regions[National][p.Index] is null).Select(p => p.Key).ToList();
        if (holes.Count > 0)
        {
            throw new InvalidDataException($"rulebook/profiles/{National}.tsv: no value for {string.Join(", ", holes)}");
        }

        foreach (var (region, entries) in _regions)
        {
            TakeLayouts(region, entries);
        }
    }

    /// <summary>The profiles that the program carries.</summary>
    public static RegionProfiles Shipped => Own.Value;

    /// <summary>The rows of the files that the program carries, by region.</summary>
    internal static Dictionary<string, IEnumerable<(int Line, string[] Cells)>> Rows() =>
        Files.ToDictionary(f => f, f => Rulebook.Rows($"profiles/{f}.tsv", 4), StringComparer.Ordinal);

    /// <summary>The regions, national first.</summary>
    public IEnumerable<string> Regions => _regions.Keys;

    /// <summary>The profile of a region for documents of a year; null where there is no such region.</summary>
    public Profile? Find(string region, int? year) => _regions.ContainsKey(region) ? Of(region, year) : null;

    /// <summary>The profile of the region that a layout belongs to; the national one for all other layouts.</summary>
    public Profile ForLayout(string? layout, int? year) => Of(layout is not null && _regionOfLayout.TryGetValue(layout, out var region) ? region : National, year);

    /// <summary>A region has a name of its own; which layouts are its, if any, no other region says of itself.</summary>
    private void TakeLayouts(string region, List<Entry>[] entries)
    {
        if (entries[Parameters.RegionName.Index] is null)
        {
            throw new InvalidDataException($"rulebook/profiles/{region}.tsv: no value for {Parameters.RegionName.Key}");
        }

        foreach (var layout in Dated(entries[Parameters.RegionLayouts.Index], null)?.Value as string[] ?? [])
        {
            if (!_regionOfLayout.TryAdd(layout, region))
            {
                throw new InvalidDataException($"rulebook/profiles/{region}.tsv: {Parameters.RegionLayouts.Key}: '{layout}' belongs to {_regionOfLayout[layout]} already");
            }
        }
    }

    private static void Take(string region, int line, string[] cells, List<Entry>[] entries)
    {
        InvalidDataException Wrong(string what) => new(string.Create(CultureInfo.InvariantCulture, $"rulebook/profiles/{region}.tsv:{line}: {what}"));

        var (key, from, text, source) = (cells[0], cells[1], cells[2], cells[3]);
        var parameter = Parameters.All.FirstOrDefault(p => p.Key == key) ?? throw Wrong($"unknown key '{key}'");
        if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            throw Wrong($"{key}: '{from}' is no year");
        }

        if (source.Length == 0)
        {
            throw Wrong($"{key}: no source");
        }

        var value = parameter.Read(text) ?? throw Wrong($"{key}: '{text}' is not {parameter.GetType().GenericTypeArguments[0].Name}");
        var dated = entries[parameter.Index] ??= [];
        if (dated.Exists(e => e.From == year))
        {
            throw Wrong($"{key}: a second value from {from}");
        }

        dated.Add(new Entry(year, value, text, source));
    }

    private Profile Of(string region, int? year) => _made.GetOrAdd((region, year), key => Make(key.Item1, key.Item2));

    private Profile Make(string region, int? year)
    {
        var values = new object[Parameters.All.Count];
        var (texts, sources) = (new string[values.Length], new string[values.Length]);
        foreach (var parameter in Parameters.All)
        {
            var entry = Dated(_regions[region][parameter.Index], year) ?? Dated(_regions[National][parameter.Index], year) ?? Earliest(_regions[National][parameter.Index]);
            values[parameter.Index] = entry.Value;
            texts[parameter.Index] = entry.Text;
            sources[parameter.Index] = entry.Source;
        }

        return new Profile(region, year, values, texts, sources);
    }

    private static Entry? Dated(List<Entry>? entries, int? year) => entries?.Where(e => year is null || e.From <= year).MaxBy(e => e.From);

    private static Entry Earliest(List<Entry> entries) => entries.MinBy(e => e.From)!;

    private sealed record Entry(int From, object Value, string Text, string Source);
}
