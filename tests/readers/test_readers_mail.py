"""Mail folders and messages: heads decoded, the right part, attachments as streams of their own."""

from __future__ import annotations

import base64
from email.message import EmailMessage

from reading import AR, AZ, EN, mail, read, streams_of, word, zipped

from corpus_cli.core.split import split_stream


def mailbox(*messages: bytes) -> bytes:
    return b"".join(b"From list@x.example Fri Mar 12 05:30:14 2021\n" + message + b"\n" for message in messages)


def test_a_stream_for_each_message_located_by_its_id(tmp_path) -> None:
    data = mailbox(
        mail("Bir", AZ, number="1@x"),
        mail("Two", ">From what we hear.\n>>From afar.\nFrom here on, no.\n", number="2@x"),
    )
    first, second = streams_of(tmp_path, "a.mbox", data)
    assert (first.stream, second.stream) == ("mbox:1", "mbox:2")
    assert (first.locator_at(0), second.locator_at(99)) == ("1@x", "2@x")
    head = (
        "From list@x.example Fri Mar 12 05:30:14 2021\nFrom: Desk <desk@x.example>\nTo: all@x.example\nSubject: Bir\n"
    )
    assert first.data.decode() == head + "Date: Fri, 12 Mar 2021 09:30:11 +0400\nMessage-ID: <1@x>\n\n" + AZ
    assert second.data.decode().endswith("\n\nFrom what we hear.\n>From afar.\nFrom here on, no.\n")


def test_a_from_line_needs_a_date_at_its_end(tmp_path) -> None:
    body = "From the port it was said on Friday 12 Mar 2021 that all is well.\n\nFrom now on\n"
    assert [*read(tmp_path, "a.mbox", mailbox(mail("One", body)))[0]] == ["mbox:1"]
    _, faults = read(tmp_path, "b.mbox", b"From the port\n\nText.\n")
    assert "no message" in faults[0] and "name the file .txt" in faults[0]


def test_heads_are_decoded(tmp_path) -> None:
    subject = (
        "=?utf-8?B?" + base64.b64encode("Limanın bülleteni".encode()).decode() + "?=\n =?windows-1256?Q?=C8=C7=DF=E6?="
    )
    (text,) = read(tmp_path, "a.eml", mail(subject, EN))[0].values()
    assert "Subject: Limanın bülleteniباكو\n" in text.decode()
    for broken in (
        "=?utf-8?B?!!!?=",
        "=?no-such?Q?=E2?=",
        "=?utf-8?Q?=FF=FE?=",
        "\udcff\udcfe raw".encode("utf-8", "replace").decode(),
    ):
        assert read(tmp_path, "a.eml", mail(broken, EN))[0]


def test_plain_text_goes_before_html(tmp_path) -> None:
    message = EmailMessage()
    message["Subject"], message["Date"], message["From"] = "Two forms", "Fri, 12 Mar 2021 09:30:11 +0400", "a@x.example"
    message.set_content(AR)
    message.add_alternative("<html><body><p>In HTML</p></body></html>", subtype="html")
    (text,) = read(tmp_path, "a.eml", message.as_bytes())[0].values()
    assert text.decode().endswith("\n\n" + AR)
    del message
    message = EmailMessage()
    message["Subject"] = "HTML"
    message.set_content(
        "<html><head><style>p {}</style></head><body><p>First.</p><p>Second.</p></body></html>", subtype="html"
    )
    (text,) = read(tmp_path, "a.eml", message.as_bytes())[0].values()
    assert text == b"Subject: HTML\n\nFirst.\n\nSecond.\n"


def test_charsets_said_unsaid_and_wrong(tmp_path) -> None:
    for said in ("charset=windows-1256", "charset=us-ascii", "charset=no-such", "format=flowed"):
        head = f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; {said}\nContent-Transfer-Encoding: 8bit\n\n"
        text = AR.replace("،", "\u060c")
        (found,) = read(tmp_path, "a.eml", head.encode() + text.encode("cp1256"))[0].values()
        assert found.decode().endswith(text)


def test_attachments_are_streams_of_their_own(tmp_path) -> None:
    message = EmailMessage()
    message["Subject"] = "Clippings"
    message.set_content("See below.\n")
    message.add_attachment(
        word("Kars museum", "14 March 2021", "Text."), maintype="application", subtype="x", filename="a:b.docx"
    )
    message.add_attachment(
        zipped(("in/az.txt", AZ.encode())), maintype="application", subtype="zip", filename="más.zip"
    )
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="p.png")
    inner = EmailMessage()
    inner["Subject"] = "Forwarded"
    inner.set_content(EN)
    message.add_attachment(inner)
    streams, faults = read(tmp_path, "a.mbox", mailbox(message.as_bytes()))
    assert [*streams] == ["mbox:1", "mbox:1:a%3Ab.docx", "mbox:1:más.zip:in/az.txt", "mbox:1:message.eml"]
    assert streams["mbox:1:más.zip:in/az.txt"] == AZ.encode()
    assert streams["mbox:1:message.eml"].decode() == "Subject: Forwarded\n\n" + EN
    assert not faults


def test_a_saved_page_is_a_message(tmp_path) -> None:
    head = "From: <Saved>\nSubject: Page\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=XX\n\n"
    body = "--XX\nContent-Type: text/html\nContent-Location: https://x.example/\n\n<html><body><p>Text</p></body></html>\n--XX--\n"
    assert read(tmp_path, "a.mhtml", (head + body).encode())[0]["eml"].endswith(b"\n\nText\n")


def test_messages_are_known_by_how_they_begin(tmp_path) -> None:
    assert [*read(tmp_path, "box", mailbox(mail("One", EN)))[0]] == ["mbox:1"]
    received = b"Received: from a by b\n\tfor c; Fri, 12 Mar 2021\n" + mail("One", EN)
    assert [*read(tmp_path, "message", received)[0]] == ["eml"]
    assert [*read(tmp_path, "notes", b"From: me\nTo: you\n\nA text that only looks like one.\n")[0]] == [None]


def test_the_splitter_finds_subject_and_date(tmp_path) -> None:
    (stream,) = streams_of(tmp_path, "a.mbox", mailbox(mail("Kars museum asks for its mould", EN.split("\n", 4)[4])))
    records = [*split_stream(stream)]
    assert [record.title for record in records] == ["Kars museum asks for its mould"]


def test_hostile_messages(tmp_path) -> None:
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    streams, faults = read(tmp_path, "a.mbox", mailbox(deep.encode(), mail("Good", EN)))
    assert "mbox:2" in streams
    for body in (
        b"\0" * 5000,
        b":" * 100_000,
        b"Subject: " + b"=?utf-8?Q?" * 20_000,
        b"Content-Type: " + b";" * 100_000,
        b"\n",
    ):
        read(tmp_path, "b.mbox", mailbox(body))
    _, faults = read(tmp_path, "c.mbox", mailbox(mail("Large", EN * 10000), mail("Good", EN)), document=1 << 20)
    assert faults == ["c.mbox [mbox:1]: a message of more than 1 MB (it is left out)"]
