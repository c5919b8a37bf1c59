"""`retold fetch`: named pages into an archive, what was not had on the error stream, nothing private unasked."""

from pathlib import Path

from click.testing import CliRunner, Result

from retold.cli import main
from tests.ingest.fetching.server import Played, playing

PAGE = b"<html><body><p>The dam above Port Mira held through the night, its engineers said.</p></body></html>"


def page(request: Played) -> None:
    request.answer(200, PAGE)


def run(*words: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["fetch", *map(str, words)], input=given)


def test_pages_of_a_list_are_fetched_and_what_is_missing_is_named(tmp_path: Path) -> None:
    with playing({"/a": page, "/b": page}) as site:
        given = f"# of today\n{site.url('/a')}\n{site.url('/gone')}\n"
        options = ("-o", tmp_path / "kept", "--list", "-", "--pause", "0.01", "--allow-address", "127.0.0.1")
        done = run(site.url("/b"), *options, given=given)
    assert done.exit_code == 1, repr(done.exception) + done.output
    assert done.stdout == "3 asked for: 2 fetched, 0 unchanged, 1 not had.\n"
    assert f"{site.url('/gone')}: its site answered 404 Not Found." in done.stderr
    assert (tmp_path / "kept" / "pages.warc.gz").is_file()


def test_this_machine_is_not_asked_unless_its_address_is_named(tmp_path: Path) -> None:
    with playing({"/a": page}) as site:
        done = run(site.url("/a"), "-o", tmp_path)
    assert done.exit_code == 1
    assert "--allow-address" in done.stderr
    assert site.asked == []


def test_wrong_requests_are_told_what_to_do(tmp_path: Path) -> None:
    assert "no address was named" in run("-o", tmp_path).stderr
    assert "is no IP address" in run("https://a.example", "-o", tmp_path, "--allow-address", "local").stderr
    (tmp_path / "file").write_text("")
    assert run("https://a.example", "-o", tmp_path / "file").exit_code == 2
    assert "retold fetch ADDRESS" in CliRunner().invoke(main, ["compare", "https://a.example/dam"]).stderr
