using Yuheng.Core.Workflow;

namespace Yuheng.Store;

/// <summary>An account.</summary>
/// <param name="Account">What it signs in with.</param>
/// <param name="Name">The name shown to colleagues.</param>
/// <param name="Password">The hash of the password.</param>
/// <param name="Totp">The secret of the second factor; null for none.</param>
/// <param name="Failures">How often in a row signing in has failed.</param>
/// <param name="LockedTo">Until when it is locked; null where it is not.</param>
/// <param name="Disabled">1 where it may not sign in any more.</param>
/// <param name="LastSeen">When it was seen last.</param>
public sealed record Person(string Account, string Name, string Password, string? Totp = null, long Failures = 0, string? LockedTo = null, long Disabled = 0, string? LastSeen = null);

/// <summary>A browser that is signed in.</summary>
/// <param name="Token">The SHA-256 of what it holds.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Started">Since when.</param>
/// <param name="Seen">When it was seen last.</param>
/// <param name="Agent">What the browser says it is.</param>
public sealed record SignedIn(string Token, string Account, string Started, string Seen, string Agent);

public sealed partial class RegionData
{
    private const string PersonColumns = "account AS Account, name AS Name, password AS Password, totp AS Totp, failures AS Failures, locked_to AS LockedTo, disabled AS Disabled, last_seen AS LastSeen";

    /// <summary>The people by account.</summary>
    public Task<List<Person>> PeopleAsync() => ListAsync<Person>($"SELECT {PersonColumns} FROM person WHERE region = @Region ORDER BY account", new { Region });

    /// <summary>A person; null where there is none.</summary>
    public Task<Person?> PersonAsync(string account) => OneAsync<Person>($"SELECT {PersonColumns} FROM person WHERE region = @Region AND account = @account", new { Region, account });

    /// <summary>Adds a person, or changes the one of that account.</summary>
    public Task PutPersonAsync(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return DoAsync(
            """
            INSERT INTO person (region, account, name, password, totp, failures, locked_to, disabled, last_seen)
            VALUES (@Region, @Account, @Name, @Password, @Totp, @Failures, @LockedTo, @Disabled, @LastSeen)
            ON CONFLICT (region, account) DO UPDATE SET name = excluded.name, password = excluded.password, totp = excluded.totp, failures = excluded.failures,
              locked_to = excluded.locked_to, disabled = excluded.disabled, last_seen = excluded.last_seen
            """, new { Region, person.Account, person.Name, person.Password, person.Totp, person.Failures, person.LockedTo, person.Disabled, person.LastSeen });
    }

    /// <summary>The duties of an account, or of all with their accounts where none is named.</summary>
    public async Task<List<(string Account, Duty Duty)>> DutiesAsync(string account = "") => (await ListAsync<(string Account, string Role, string Body, long From, long? To)>(
        "SELECT account, role, body, from_year, to_year FROM duty WHERE region = @Region AND (@account = '' OR account = @account) ORDER BY account, body, role", new { Region, account }).ConfigureAwait(false))
        .ConvertAll(d => (d.Account, new Duty(Roles.Tagged(d.Role)!.Value, d.Body, (int)d.From, (int?)d.To)));

    /// <summary>Gives an account a duty, or changes its last year.</summary>
    public Task PutDutyAsync(string account, Duty duty) => DoAsync(
        """
        INSERT INTO duty (region, account, role, body, from_year, to_year) VALUES (@Region, @account, @Role, @Body, @FromYear, @ToYear)
        ON CONFLICT (region, account, role, body, from_year) DO UPDATE SET to_year = excluded.to_year
        """, new { Region, account, Role = duty.Role.Tag(), duty.Body, duty.FromYear, duty.ToYear });

    /// <summary>Takes a duty away.</summary>
    public Task EndDutyAsync(string account, Duty duty) => DoAsync(
        "DELETE FROM duty WHERE region = @Region AND account = @account AND role = @Role AND body = @Body AND from_year = @FromYear",
        new { Region, account, Role = duty.Role.Tag(), duty.Body, duty.FromYear });

    /// <summary>Who a signed-in browser is; null where it is not signed in.</summary>
    public Task<SignedIn?> SessionAsync(string token) =>
        OneAsync<SignedIn>("SELECT token AS Token, account AS Account, started AS Started, seen AS Seen, agent AS Agent FROM session WHERE region = @Region AND token = @token", new { Region, token });

    /// <summary>The signed-in browsers of an account.</summary>
    public Task<List<SignedIn>> SessionsAsync(string account) => ListAsync<SignedIn>(
        "SELECT token AS Token, account AS Account, started AS Started, seen AS Seen, agent AS Agent FROM session WHERE region = @Region AND account = @account ORDER BY seen DESC", new { Region, account });

    /// <summary>How many browsers are signed in, by account.</summary>
    public async Task<Dictionary<string, long>> SessionCountsAsync() => (await ListAsync<(string Account, long Count)>(
        "SELECT account, COUNT(*) FROM session WHERE region = @Region GROUP BY account", new { Region }).ConfigureAwait(false)).ToDictionary(s => s.Account, s => s.Count);

    /// <summary>Signs a browser in.</summary>
    public Task PutSessionAsync(SignedIn session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return DoAsync(
            """
            INSERT INTO session (region, token, account, started, seen, agent) VALUES (@Region, @Token, @Account, @Started, @Seen, @Agent)
            ON CONFLICT (region, token) DO UPDATE SET seen = excluded.seen
            """, new { Region, session.Token, session.Account, session.Started, session.Seen, session.Agent });
    }

    /// <summary>Signs a browser out.</summary>
    public Task EndSessionAsync(string token) => DoAsync("DELETE FROM session WHERE region = @Region AND token = @token", new { Region, token });

    /// <summary>Signs all browsers of an account out.</summary>
    public Task EndSessionsAsync(string account) => DoAsync("DELETE FROM session WHERE region = @Region AND account = @account", new { Region, account });
}
