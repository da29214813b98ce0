-- Tube T8 leaks between 1Q2 and the cylinder: the return is fast and slams, no alarm.
depanne.api(1)

-- Lists of acts are built piece by piece.
local function join(...)
  local all = {}
  local lists = { ... }
  for i = 1, #lists do
    for k = 1, #lists[i] do all[#all + 1] = lists[i][k] end
  end
  return all
end

local pneumatic_lockout = {
  { "operate", on = "0V1", mode = "handle", value = 0 },
  { "lock", on = "0V1" }, { "tag", on = "0V1" }, { "identify", on = "0V1" },
  { "dissipate", on = "1V1" },
  { "measure", on = "0S1:P", mode = "bar" }, { "measure", on = "1A:A", mode = "bar" }, { "measure", on = "1A:B", mode = "bar" },
}
local pneumatic_return = {
  { "untag", on = "0V1" }, { "unlock", on = "0V1" }, { "operate", on = "0V1", mode = "handle", value = 1 },
}

-- From energy on to ready: reset, acknowledge, initialise.
local restart = {
  { "wait", value = 3 }, { "push", on = "S2", mode = "pressed", value = 0.4 },
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 6 },
}
local acceptance = {
  { "run_test", mode = "manual", value = 1 }, { "run_test", mode = "cycle", value = 4 }, { "read_panel" },
}

return depanne.exercise {
  id = "emmanchement/tube_t8", line = "lines/emmanchement/line.lua",
  title = { fr = "Le poussoir claque au retour", en = "The pusher slams on its return" },
  task = "diagnose", trade = "pneumatic", level = 3, minutes = 60,
  competences = { "CCP1-C2", "CCP3-C1", "CCP3-C2" },
  faults = { { "T8.leaking", at = "20 s" } },
  arrival = "45 s",
  order = "OT 26-0138",
  operator = {
    name = { fr = "M. Petit, conducteur de ligne", en = "Mr Petit, line operator" },
    says = { fr = "Ça produit, mais le poussoir rentre trop vite, il claque au retour, et j’entends siffler à chaque pièce. J’ai peur de casser quelque chose.",
             en = "It does produce, but the pusher comes back too fast, it slams on the return, and I hear a hiss for every part. I am afraid of breaking something." },
  },
  questions = {
    { id = "since", person = "operator",
      q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis ce matin. Hier soir c’était normal.", en = "Since this morning. Last night it was normal." } },
    { id = "always", person = "operator",
      q = { fr = "Le sifflement est-il permanent ?", en = "Is the hiss permanent?" },
      a = { fr = "Non, seulement quand le poussoir bouge. À l’arrêt on n’entend rien.", en = "No, only while the pusher moves. At rest one hears nothing." } },
    { id = "done", person = "operator",
      q = { fr = "Quelqu’un a-t-il touché aux réglages ?", en = "Has anybody touched the settings?" },
      a = { fr = "Pas que je sache. On a juste rangé les tuyaux hier avec des colliers.", en = "Not that I know. We only tidied the hoses yesterday with cable ties." } },
    { id = "alarm", person = "operator",
      q = { fr = "Y a-t-il eu un défaut ?", en = "Was there a fault?" },
      a = { fr = "Aucun message, elle tourne.", en = "No message, it runs." } },
  },
  history = {
    { date = "2024-09-18", order = "OT 24-0402", ref = "1B1", hours = 0.5,
      finding = { fr = "Poussoir rentré non vu par intermittence", en = "Pusher in not seen at times" },
      action = { fr = "Détecteur 1B1 resserré dans sa rainure", en = "Sensor 1B1 tightened in its groove" } },
    { date = "2024-12-05", order = "OT 24-0561", ref = "0Z1", hours = 0.4,
      finding = { fr = "Eau dans le bol du filtre", en = "Water in the filter bowl" },
      action = { fr = "Bol purgé, cartouche changée", en = "Bowl drained, element replaced" } },
    { date = "2025-03-11", order = "OT 25-0098", ref = "1A", hours = 1.2,
      finding = { fr = "Fuite au joint de tige", en = "Leak at the rod seal" },
      action = { fr = "Vérin 1A remplacé, amortissements réglés", en = "Cylinder 1A replaced, cushions set" } },
    { date = "2025-06-20", order = "OT 25-0243", ref = "1L1", hours = 0.3,
      finding = { fr = "Préventif semestriel", en = "Half-yearly preventive work" },
      action = { fr = "Guidage 1L1 nettoyé et graissé", en = "Guide 1L1 cleaned and greased" } },
    { date = "2025-09-02", order = "OT 25-0337", ref = "K1", hours = 0.5,
      finding = { fr = "Essai annuel des arrêts d’urgence", en = "Yearly test of the emergency stops" },
      action = { fr = "Conforme, deux canaux vus ouverts", en = "Sound, both channels seen open" } },
    { date = "2025-11-14", order = "OT 25-0452", ref = "1B3", hours = 0.3,
      finding = { fr = "Corps au magasin non vu, lentille sale", en = "Body in the magazine not seen, dirty lens" },
      action = { fr = "Lentille de 1B3 nettoyée", en = "Lens of 1B3 cleaned" } },
    { date = "2026-01-21", order = "OT 26-0033", ref = "1Q2", hours = 0.3,
      finding = { fr = "Retour du poussoir jugé lent", en = "Return of the pusher found slow" },
      action = { fr = "1Q2 contrôlé à 50 %, laissé tel quel", en = "1Q2 checked at 50 %, left as it was" } },
    { date = "2026-03-05", order = "", ref = "", hours = 0.5,
      finding = { fr = "Rangement des tuyaux du poste 1 par la production", en = "Hoses of station 1 tidied by production" },
      action = { fr = "Colliers posés", en = "Cable ties fitted" } },
  },
  risks = { "pressure", "movement", "noise" }, energies = { "pneumatic" },
  expectations = {
    root = "T8.leaking", element = "T8", modes = { "leaking" }, causes = { "operation", "mounting", "normal_wear", "impact" },
    repair = { { "T8" } },
    chain = { "1V1", "T7", "1Q2", "T8", "1A", "0S1" },
    minimum_information = { "order", "operator", "panel", "history" },
    symptom = { { mode = "listen", on = "1A" }, { mode = "test", on = "cycle", below = 0.6 } },
    proofs = {
      { { mode = "spray", on = "T8", shown = { fr = "fuite", en = "leak" } } },
      { { mode = "listen", on = "T8", shown = { fr = "sifflement", en = "hiss" } },
        { mode = "spray", on = "T7", shown = { fr = "Aucune bulle", en = "No bubbles" } } },
    },
    readings = {
      { mode = "bar", on = "1A:A", above = 500000, judged = "normal" },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "T-S6", "CCP1-C2.K2", "CCP1-C2.K8", "CCP3-C1.K8" },
  },

  reference = join({
    { "read_order" }, { "ask", on = "since" }, { "ask", on = "always" }, { "ask", on = "done" },
    { "read_panel" }, { "look", on = "1A" }, { "listen", on = "1A" }, { "read_plc", mode = "steps" },
    { "run_test", mode = "cycle", value = 2 },
    { "open_document", on = "history" }, { "open_document", on = "folio:P1" }, { "open_document", on = "settings" },
    { "look", on = "1Q2" },
    { "declare_risk", on = "pressure", text = "Recherche au produit moussant, aucun raccord ouvert avant consignation" },
    { "declare_risk", on = "movement", text = "Recherche en mode manuel, poussoir maintenu sorti, mains hors de la course" },
    { "declare_risk", on = "noise", text = "Exposition courte" },
    { "wear", on = "shoes", value = 1 }, { "wear", on = "glasses", value = 1 }, { "wear", on = "gloves", value = 1 },
    { "hypothesis", on = "T8", mode = "leaking", text = "Échappement qui contourne 1Q2 : retour trop rapide" },
    { "hypothesis", on = "1Q2", mode = "misadjusted", text = "Limiteur côté fond trop ouvert" },
    { "hypothesis", on = "T7", mode = "leaking", text = "Fuite en amont du limiteur" },
    { "hypothesis", on = "1A", mode = "leaking", text = "Joint de piston usé" },
    { "announce", mode = "stop" },
    { "push", on = "S4", mode = "pressed", value = 0.4 }, { "wait", value = 4 },
    { "operate", on = "S5", mode = "position", value = 2 }, { "wait", value = 1 },
    { "operate", on = "S3", mode = "pressed", value = 1 }, { "wait", value = 3 },
    { "measure", on = "1A:A", mode = "bar" }, { "judge", mode = "normal", value = -1 },
    { "spray", on = "T7" }, { "judge", mode = "normal", value = -1 },
    { "reject", on = "T7", mode = "leaking", cites = { -2 }, text = "Aucune bulle sur T7" },
    { "listen", on = "T8" }, { "spray", on = "T8" }, { "judge", mode = "abnormal", value = -1 },
    { "operate", on = "S3", mode = "pressed", value = 0 }, { "wait", value = 2 },
    { "operate", on = "S5", mode = "position", value = 0 },
    { "reject", on = "1Q2", mode = "misadjusted", text = "1Q2 est à 50 %, comme la fiche de réglage" },
    { "confirm", on = "T8", mode = "leaking", cites = { -6 }, text = "Le produit moussant montre la fuite sur T8" },
    { "diagnose", on = "T8", mode = "leaking", with = "mounting", text = "Tube T8 percé entre 1Q2 et le vérin : l’air du fond s’échappe sans passer par le limiteur" },
    { "open_document", on = "parts" }, { "query_store", on = "T8" },
    { "mark_zone", value = 1 }, { "open_document", on = "lockout" },
  }, pneumatic_lockout, {
    { "dismantle", on = "T8" }, { "fit", on = "T8", with = "TU-6X4" },
    { "mark_zone", value = 0 }, { "announce", mode = "restart" },
  }, pneumatic_return, restart, {
    { "operate", on = "S5", mode = "position", value = 2 }, { "wait", value = 1 },
    { "operate", on = "S3", mode = "pressed", value = 1 }, { "wait", value = 3 },
    { "spray", on = "T8" }, { "judge", mode = "normal", value = -1 },
    { "operate", on = "S3", mode = "pressed", value = 0 }, { "wait", value = 2 },
    { "operate", on = "S5", mode = "position", value = 0 }, { "wait", value = 1 },
  }, acceptance, {
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Production sans alarme, retour du poussoir en 0,55 s au lieu de 0,75 s avec claquement, sifflement pendant la course." },
    { "write", on = "analysis", text = "Poussoir maintenu sorti : pas de bulle sur T7, fuite nette au produit moussant sur T8, en aval de 1Q2." },
    { "write", on = "element", text = "T8, tube entre 1Q2 et le vérin 1A" },
    { "write", on = "cause", text = "Tube blessé par un collier trop serré lors du rangement des tuyaux." },
    { "write", on = "work_done", text = "Consignation pneumatique, purge, vérification à 0 bar, remplacement de T8, contrôle d’étanchéité, remise en pression progressive." },
    { "write", on = "parts", text = "TU-6X4" },
    { "write", on = "tests", text = "Étanchéité, essai manuel, quatre cycles : rentrée en 0,75 s." },
    { "write", on = "character", text = "Réparation définitive" },
    { "write", on = "follow_up", text = "Remplacer les colliers serrés par des supports ; informer la production." },
    { "sign_report" },
  }),

  bad = {
    { "read_order" },
    { "repair", on = "T8", mode = "tighten" },
    { "adjust", on = "1Q2", mode = "opening", value = 20 },
    { "hand_over", mode = "definitive" },
    { "write", on = "symptom", text = "Le vérin claque." },
    { "write", on = "analysis", text = "Joint de vérin usé." },
    { "write", on = "element", text = "1A" },
    { "write", on = "cause", text = "Usure normale" },
    { "write", on = "work_done", text = "Vérin remplacé, limiteur réglé." },
    { "write", on = "parts", text = "V-25-100-A" },
    { "write", on = "tests", text = "Cycles conformes." },
    { "write", on = "character", text = "Définitif" },
    { "sign_report" },
  },
}
