-- Generated from rooms/sharing/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.

-- Reading sharing.regimes:
--   permit sharing/everyone-reads-the-regimes (BWBR0050665:2.18::2025-03-01;house:rules-are-public)
drop policy if exists read_regime_as_the_rules_say on sharing.regimes;
create policy read_regime_as_the_rules_say on sharing.regimes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and code is not null
  and (
    true
  )
);

-- Reading sharing.organs:
--   permit sharing/everyone-reads-the-organs (BWBR0049962:2.27:1:2025-07-05;BWBR0049962:2.27:2:2025-07-05)
drop policy if exists read_organ_as_the_rules_say on sharing.organs;
create policy read_organ_as_the_rules_say on sharing.organs for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and code is not null
  and (
    true
  )
);

-- Reading sharing.purposes:
--   permit sharing/everyone-reads-the-purposes (BWBR0049962:1.8:5:2025-07-05;house:rules-are-public)
drop policy if exists read_purpose_as_the_rules_say on sharing.purposes;
create policy read_purpose_as_the_rules_say on sharing.purposes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and code is not null
  and (
    true
  )
);

-- Reading sharing.protocols:
--   permit sharing/everyone-reads-protocols (BWBR0049962:1.8:6:2025-07-05;house:rules-are-public)
drop policy if exists read_protocol_as_the_rules_say on sharing.protocols;
create policy read_protocol_as_the_rules_say on sharing.protocols for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and proposed_by is not null
  and state is not null
  and (
    true
  )
);

-- Reading sharing.advices:
--   permit sharing/everyone-reads-advice (BWBR0050665:1.13::2025-03-01;house:rules-are-public)
drop policy if exists read_advice_as_the_rules_say on sharing.advices;
create policy read_advice_as_the_rules_say on sharing.advices for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading sharing.deviations:
--   permit sharing/everyone-reads-deviations (BWBR0050665:1.13::2025-03-01;house:rules-are-public)
drop policy if exists read_deviation_as_the_rules_say on sharing.deviations;
create policy read_deviation_as_the_rules_say on sharing.deviations for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading sharing.adoptions:
--   permit sharing/everyone-reads-adoptions (BWBR0049962:1.8:6:2025-07-05;house:rules-are-public)
drop policy if exists read_adoption_as_the_rules_say on sharing.adoptions;
create policy read_adoption_as_the_rules_say on sharing.adoptions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading sharing.clocks:
--   permit sharing/supplier-knows-own-clocks (BWBR0049962:1.8:7:2025-07-05)
--   forbid sharing/clock-of-a-child-is-not-for-colleagues (house:worries-are-weighed-by-two)
--   permit sharing/legality-reads-what-goes (BWBR0049962:1.8:2:2025-07-05;BWBR0049962:1.8:7:2025-07-05)
drop policy if exists read_clock_as_the_rules_say on sharing.clocks;
create policy read_clock_as_the_rules_say on sharing.clocks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and because is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (organ = (select sealed.text('organ')))) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
  and not coalesce(
    (((select sealed.text('ground')) = 'processing') and (because = 'minor'))
  , false)
);

-- Reading sharing.renewals:
--   permit sharing/decider-reads-renewal (BWBR0050665:1.16:2:2025-03-01)
--   permit sharing/whoever-is-asked-reads-renewal (BWBR0049962:1.8:7:2025-07-05)
--   permit sharing/legality-reads-renewal (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_renewal_as_the_rules_say on sharing.renewals;
create policy read_renewal_as_the_rules_say on sharing.renewals for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and asked is not null
  and deciders is not null
  and proposed_by is not null
  and regime is not null
  and state is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'delegate'))) and (deciders @> (select array[sealed.text('organ')])))
    or (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager')))) and (asked @> (select array[sealed.text('organ')])))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
);

-- Reading sharing.consents:
--   permit sharing/supplier-reads-own-consent (BWBR0049962:1.8:7:2025-07-05)
--   permit sharing/legality-reads-consent (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_consent_as_the_rules_say on sharing.consents;
create policy read_consent_as_the_rules_say on sharing.consents for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = regime)) and (organ = (select sealed.text('organ')))) and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'process-manager'))))
    or ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
);

-- Reading sharing.holds:
--   permit sharing/legality-reads-hold (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_hold_as_the_rules_say on sharing.holds;
create policy read_hold_as_the_rules_say on sharing.holds for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and lifted is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
);

-- Reading sharing.destruction_lists:
--   permit sharing/legality-reads-destruction-list (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_destruction_list_as_the_rules_say on sharing.destruction_lists;
create policy read_destruction_list_as_the_rules_say on sharing.destruction_lists for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and made_by is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
);

-- Reading sharing.releases:
--   permit sharing/legality-reads-release (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_release_as_the_rules_say on sharing.releases;
create policy read_release_as_the_rules_say on sharing.releases for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
);

-- Reading sharing.destroyed_items:
--   permit sharing/legality-reads-what-was-destroyed (BWBR0049962:1.8:2:2025-07-05;BWBR0050665:1.16:1:2025-03-01)
drop policy if exists read_destroyed_item_as_the_rules_say on sharing.destroyed_items;
create policy read_destroyed_item_as_the_rules_say on sharing.destroyed_items for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
);

-- Reading sharing.certificates:
--   permit sharing/legality-reads-certificate (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_certificate_as_the_rules_say on sharing.certificates;
create policy read_certificate_as_the_rules_say on sharing.certificates for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser'))))
  )
);

-- Reading sharing.questions:
--   permit sharing/privacy-officer-reads-questions (BWBR0049962:1.8:4:2025-07-05;BWBR0050665:1.10:1:2025-03-01)
drop policy if exists read_question_as_the_rules_say on sharing.questions;
create policy read_question_as_the_rules_say on sharing.questions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = 'legality') and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading sharing.registers_elsewhere:
--   permit sharing/everyone-knows-which-registers-can-be-asked (BWBR0049962:1.8:6:2025-07-05;house:rules-are-public)
drop policy if exists read_register_elsewhere_as_the_rules_say on sharing.registers_elsewhere;
create policy read_register_elsewhere_as_the_rules_say on sharing.registers_elsewhere for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((select sealed.text('regime')) = regime)
  )
);

-- Reading sharing.rights_requests:
--   permit sharing/contact-point-reads-requests (BWBR0050665:1.1::2025-03-01)
--   permit sharing/privacy-officer-oversees-requests (BWBR0049962:1.8:2:2025-07-05)
--   permit sharing/organ-consulted-reads-request (BWBR0050665:1.2:1:2025-03-01)
--   permit sharing/organ-of-a-file-reads-request (house:a-measure-is-a-file-of-its-organ)
drop policy if exists read_rights_request_as_the_rules_say on sharing.rights_requests;
create policy read_rights_request_as_the_rules_say on sharing.rights_requests for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and consulted is not null
  and regime is not null
  and (
    (((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'contact-point-clerk'))) and ((select sealed.text('regime')) = 'WGS-ZVH'))
    or ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
    or ((((((select sealed.text('regime')) = any (array['WGS-ZVH', 'WGS-RIEC', 'PGA']::text[])) and ((select sealed.text('regime')) = regime)) and ((select sealed.text('ground')) = 'processing')) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional')))) and (consulted @> (select array[sealed.text('organ')])))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (regime = 'MUN')) and (select sealed.has('roles', 'legal-adviser'))) and (consulted @> (select array[sealed.text('organ')])))
  )
);

-- Reading sharing.log_searches:
--   permit sharing/contact-point-searches-the-log-for-the-answer (BWBR0050665:1.1::2025-03-01;BWBR0049962:1.8:4:2025-07-05)
drop policy if exists read_log_search_as_the_rules_say on sharing.log_searches;
create policy read_log_search_as_the_rules_say on sharing.log_searches for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'contact-point-clerk')))
  )
);

-- Reading sharing.term_extensions:
--   permit sharing/desk-reads-extension (BWBR0050665:1.1::2025-03-01)
drop policy if exists read_term_extension_as_the_rules_say on sharing.term_extensions;
create policy read_term_extension_as_the_rules_say on sharing.term_extensions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'contact-point-clerk')) or (select sealed.has('roles', 'privacy-officer'))))
  )
);

-- Reading sharing.verdicts:
--   permit sharing/organ-reads-own-verdict (BWBR0050665:1.2:1:2025-03-01)
--   permit sharing/organ-of-a-file-reads-own-verdict (house:a-measure-is-a-file-of-its-organ)
--   permit sharing/desk-reads-verdicts-once-opened (BWBR0050665:1.2:1:2025-03-01;house:the-desk-learns-on-one-day)
--   permit sharing/privacy-officer-oversees-verdicts (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_verdict_as_the_rules_say on sharing.verdicts;
create policy read_verdict_as_the_rules_say on sharing.verdicts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and opened is not null
  and organ is not null
  and regime is not null
  and (
    ((((((select sealed.text('regime')) = any (array['WGS-ZVH', 'WGS-RIEC', 'PGA']::text[])) and ((select sealed.text('regime')) = regime)) and ((select sealed.text('ground')) = 'processing')) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional')))) and (organ = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (regime = 'MUN')) and (select sealed.has('roles', 'legal-adviser'))) and (organ = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'contact-point-clerk'))) and ((select sealed.text('regime')) = 'WGS-ZVH')) and opened)
    or ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading sharing.restrictions:
--   permit sharing/organ-reads-own-restriction (BWBR0040940:41:2:2020-01-01)
--   permit sharing/organ-of-a-file-reads-own-restriction (BWBR0040940:41:2:2020-01-01;house:a-measure-is-a-file-of-its-organ)
--   permit sharing/privacy-officer-checks-restriction (BWBR0049962:1.8:2:2025-07-05;BWBR0040940:41:2:2020-01-01)
drop policy if exists read_restriction_as_the_rules_say on sharing.restrictions;
create policy read_restriction_as_the_rules_say on sharing.restrictions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and organ is not null
  and regime is not null
  and (
    ((((((select sealed.text('regime')) = any (array['WGS-ZVH', 'WGS-RIEC', 'PGA']::text[])) and ((select sealed.text('regime')) = regime)) and ((select sealed.text('ground')) = 'processing')) and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional')))) and (organ = (select sealed.text('organ'))))
    or ((((((select sealed.text('ground')) = 'processing') and ((select sealed.text('regime')) = 'MUN')) and (regime = 'MUN')) and (select sealed.has('roles', 'legal-adviser'))) and (organ = (select sealed.text('organ'))))
    or ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and (select sealed.has('roles', 'privacy-officer')))
  )
);

-- Reading sharing.breaches:
--   permit sharing/contact-point-and-privacy-officer-read-breaches (BWBR0050665:1.4::2025-03-01)
drop policy if exists read_breach_as_the_rules_say on sharing.breaches;
create policy read_breach_as_the_rules_say on sharing.breaches for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'contact-point-clerk')) or (select sealed.has('roles', 'privacy-officer'))))
  )
);

-- Reading sharing.information_letters:
--   permit sharing/contact-point-and-privacy-officer-read-information (BWBR0050665:1.3::2025-03-01)
drop policy if exists read_information_as_the_rules_say on sharing.information_letters;
create policy read_information_as_the_rules_say on sharing.information_letters for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and regime is not null
  and (
    ((((select sealed.text('ground')) = any (array['processing', 'legality']::text[])) and ((select sealed.text('regime')) = regime)) and ((select sealed.has('roles', 'contact-point-clerk')) or (select sealed.has('roles', 'privacy-officer'))))
  )
);

-- Reading sharing.openings:
--   permit sharing/own-openings (BWBR0049962:1.8:2:2025-07-05;house:looking-is-counted)
--   permit sharing/privacy-officer-reviews-openings (BWBR0049962:1.8:4:2025-07-05;house:looking-is-counted)
drop policy if exists read_opening_as_the_rules_say on sharing.openings;
create policy read_opening_as_the_rules_say on sharing.openings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('person')) is not null
  and person is not null
  and (
    (person = (select sealed.text('person'))::uuid)
    or ((select sealed.has('roles', 'privacy-officer')) and ((select sealed.text('ground')) = 'legality'))
  )
);

-- Reading sharing.quota_alerts:
--   permit sharing/privacy-officer-hears-of-alerts (BWBR0049962:1.8:4:2025-07-05;house:looking-is-counted)
--   permit sharing/another-organ-hears-of-alerts (BWBR0049962:1.8:2:2025-07-05;house:looking-is-counted)
--   permit sharing/own-alert-is-known (house:looking-is-counted)
drop policy if exists read_quota_alert_as_the_rules_say on sharing.quota_alerts;
create policy read_quota_alert_as_the_rules_say on sharing.quota_alerts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) is not null
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and organ is not null
  and person is not null
  and (
    ((select sealed.has('roles', 'privacy-officer')) and ((select sealed.text('ground')) = 'legality'))
    or ((select sealed.has('roles', 'delegate')) and (organ <> (select sealed.text('organ'))))
    or (person = (select sealed.text('person'))::uuid)
  )
);

-- Reading sharing.settled_alerts:
--   permit sharing/outcome-of-an-alert-is-known (house:looking-is-counted)
drop policy if exists read_settled_alert_as_the_rules_say on sharing.settled_alerts;
create policy read_settled_alert_as_the_rules_say on sharing.settled_alerts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'delegate')))
  )
);

-- Reading sharing.authorisation_reviews:
--   permit sharing/reviews-of-rights-are-known-to-reviewers (BWBR0049962:1.8:2:2025-07-05)
drop policy if exists read_authorisation_review_as_the_rules_say on sharing.authorisation_reviews;
create policy read_authorisation_review_as_the_rules_say on sharing.authorisation_reviews for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('organ')) is not null
  and (select sealed.text('person')) is not null
  and reviewed_organ is not null
  and (
    (((select sealed.has('roles', 'administrator')) or (select sealed.has('roles', 'privacy-officer'))) or ((select sealed.has('roles', 'delegate')) and (reviewed_organ = (select sealed.text('organ')))))
  )
);

-- Reading sharing.covenants:
--   permit sharing/everyone-reads-covenants (BWBR0050665:2.18::2025-03-01;house:rules-are-public)
drop policy if exists read_covenant_as_the_rules_say on sharing.covenants;
create policy read_covenant_as_the_rules_say on sharing.covenants for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and regime is not null
  and (
    true
  )
);
