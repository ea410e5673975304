"""Page `register`: actions, decisions and open questions over all sessions."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="register", icon="list-checks", load="ui.screens.register.screen:RegisterScreen")
