namespace Yuheng.Core.Profiles;

/// <summary>
/// The parameters of the rules for one region and year: taxonomy, weights, bands, thresholds, words.
/// Made by <see cref="RegionProfiles"/> only; it has a value for every parameter there is.
/// </summary>
public sealed class Profile
{
    private readonly object[] _values;
    private readonly string[] _texts;
    private readonly string[] _sources;

    internal Profile(string region, int? year, object[] values, string[] texts, string[] sources)
    {
        Region = region;
        Year = year;
        _values = values;
        _texts = texts;
        _sources = sources;
    }

    /// <summary>The region, as its file is called: national, shanghai …</summary>
    public string Region { get; }

    /// <summary>The year of the documents that it is for; null where the year is not known, and the newest values are taken.</summary>
    public int? Year { get; }

    /// <summary>What the region is called.</summary>
    public string Name => Of(Parameters.RegionName);

    /// <summary>The value of a parameter.</summary>
    public T Of<T>(Parameter<T> parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return (T)_values[parameter.Index];
    }

    /// <summary>The value of a parameter as the rulebook writes it.</summary>
    public string TextOf(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return _texts[parameter.Index];
    }

    /// <summary>Where the value of a parameter comes from: the document that sets it, or that it is practice or our own choice.</summary>
    public string SourceOf(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return _sources[parameter.Index];
    }
}
