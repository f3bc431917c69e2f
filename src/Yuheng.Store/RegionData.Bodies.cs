namespace Yuheng.Store;

/// <summary>单位: a body of the region. Its code has three digits a level: 219 is a department, 219001 a unit of it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">行政, 参公, 事业 or 其他.</param>
/// <param name="FromYear">The first year that it is there.</param>
/// <param name="ToYear">The last; null where it is still there.</param>
/// <param name="Successor">What it was merged into or renamed to; null for none.</param>
public sealed record Body(string Code, string Name, string Kind, long FromYear, long? ToYear = null, string? Successor = null)
{
    /// <summary>Whether it is there in a year.</summary>
    public bool IsThere(int year) => year >= FromYear && (ToYear is not { } last || year <= last);
}

public sealed partial class RegionData
{
    /// <summary>The bodies of the region by code.</summary>
    public Task<List<Body>> BodiesAsync() => ListAsync<Body>(
        "SELECT code AS Code, name AS Name, kind AS Kind, from_year AS FromYear, to_year AS ToYear, successor AS Successor FROM body WHERE region = @Region ORDER BY code", new { Region });

    /// <summary>Adds a body, or changes the one of that code.</summary>
    public Task PutBodyAsync(Body body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return DoAsync(
            """
            INSERT INTO body (region, code, name, kind, from_year, to_year, successor) VALUES (@Region, @Code, @Name, @Kind, @FromYear, @ToYear, @Successor)
            ON CONFLICT (region, code) DO UPDATE SET name = excluded.name, kind = excluded.kind, from_year = excluded.from_year, to_year = excluded.to_year, successor = excluded.successor
            """, new { Region, body.Code, body.Name, body.Kind, body.FromYear, body.ToYear, body.Successor });
    }
}
