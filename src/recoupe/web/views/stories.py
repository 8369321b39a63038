"""One story of an affair: its dispatches, what they agree on, what is said in them."""

from starlette.requests import Request
from starlette.responses import Response

from recoupe.web.affair_page import render_affair
from recoupe.web.looking import file_of_story
from recoupe.web.stories import sheet_of_story


def show_story(request: Request) -> Response:
    """Show a story as the front page of an affair of its own."""
    name = request.path_params["story"]
    file = file_of_story(request, name)
    story = next(one for one in file.dossier.stories if one.id == name)
    dispatches = [line for line in file.sheet.dispatches if file.ids[line.mark] in story.dispatches]
    return render_affair(
        request,
        "story.html.j2",
        file,
        story=story,
        dispatches=dispatches,
        sheet=sheet_of_story(file, story),
        others=[one for one in file.dossier.stories if one.id != name],
        days="",
    )
